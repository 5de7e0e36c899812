package org.ironriver.scenarios.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.ironriver.core.geography.Geography;
import org.ironriver.core.outcome.PathCounts;
import org.ironriver.core.outcome.PathLayout;
import org.junit.jupiter.api.Test;

class PathCodecTest {

    private static final PathLayout MODEL = PathLayout.of(Geography.load());

    @Test
    void countsOfEverySizeComeBack() {
        for (int count : List.of(0, 1, 127, 128, 16_383, 16_384, 2_097_152, Integer.MAX_VALUE)) {
            for (int cell : List.of(0, 1, 126, 127, 128, MODEL.cells() - 1)) {
                int[] counts = new int[MODEL.cells()];
                counts[0] = 5;
                counts[cell] = count;
                PathCounts paths = new PathCounts(MODEL, counts);
                assertThat(PathCodec.decode(MODEL, PathCodec.encode(paths))).isEqualTo(paths);
            }
        }
    }

    @Test
    void whatIsEmptyTakesNextToNoRoomAndWhatIsSmallLittle() {
        int cells = MODEL.cells();
        assertThat(PathCodec.encode(new PathCounts(MODEL, new int[cells]))).hasSizeLessThan(50);
        int[] small = IntStream.range(0, cells).map(cell -> (cell * 31) % 100).toArray();
        assertThat(PathCodec.encode(new PathCounts(MODEL, small))).hasSizeLessThan(cells);
    }

    @Test
    void theLayoutComesBackFromItsText() {
        assertThat(PathText.read(PathText.write(MODEL))).isEqualTo(MODEL);
        assertThat(PathText.read(PathText.write(PathLayout.NONE))).isEqualTo(PathLayout.NONE);
    }
}
