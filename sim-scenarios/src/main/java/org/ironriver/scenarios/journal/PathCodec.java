package org.ironriver.scenarios.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.ironriver.core.outcome.PathCounts;
import org.ironriver.core.outcome.PathLayout;

/**
 * Counts of ways as bytes. Of thousands of cells most are empty and most others small, so each count takes as many bytes of
 * seven bits as it needs, and the whole is compressed.
 */
final class PathCodec {

    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    private PathCodec() {}

    static byte[] encode(PathCounts paths) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(bytes)) {
            for (int cell = 0; cell < paths.layout().cells(); cell++) {
                put(out, paths.count(cell));
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    static PathCounts decode(PathLayout layout, byte[] bytes) {
        int[] counts = new int[layout.cells()];
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            ByteBuffer numbers = ByteBuffer.wrap(in.readAllBytes());
            for (int cell = 0; cell < counts.length; cell++) {
                counts[cell] = take(numbers);
            }
        } catch (IOException e) {
            throw new IllegalStateException("what passed its checksum is not what was compressed", e);
        }
        return new PathCounts(layout, counts);
    }

    private static void put(OutputStream out, int number) throws IOException {
        int left = number;
        while (left >>> BITS != 0) {
            out.write((left & (MORE - 1)) | MORE);
            left >>>= BITS;
        }
        out.write(left);
    }

    private static int take(ByteBuffer numbers) {
        int number = 0;
        int shift = 0;
        byte next;
        do {
            next = numbers.get();
            number |= (next & (MORE - 1)) << shift;
            shift += BITS;
        } while (next < 0);
        return number;
    }
}
