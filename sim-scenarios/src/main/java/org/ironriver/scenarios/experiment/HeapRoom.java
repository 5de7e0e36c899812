package org.ironriver.scenarios.experiment;

import java.util.Locale;
import org.ironriver.core.agent.Civilians;
import org.ironriver.core.engine.WorldSettings;
import org.ironriver.core.input.InvalidInputException;

/** Refuses more civilians than fit, before the virtual machine gives up without saying whose fault it was. */
final class HeapRoom {

    private static final double MEBIBYTE = 1 << 20;
    /** What civilians may take of a heap that also holds firearms and garbage. */
    private static final double MOST_OF_HEAP = 0.7;
    /** Firearms, dealers and smugglers, and room to collect garbage. */
    private static final double REST_MEBIBYTES = 800;

    private HeapRoom() {}

    /** @param heapBytes that the virtual machine may take */
    static void require(WorldSettings settings, long heapBytes) {
        double civilians = people(settings) / settings.civilianScale();
        double mebibytes = civilians * Civilians.bytesEach(settings.civilianScale()) / MEBIBYTE;
        double heap = heapBytes / MEBIBYTE;
        if (mebibytes > MOST_OF_HEAP * heap) {
            throw new InvalidInputException(
                    "civilian-scale " + settings.civilianScale(),
                    text(
                            "%.0f million civilians, who take %.0f MiB, in a heap of %.0f MiB",
                            civilians / 1e6, mebibytes, heap),
                    text(
                            "a heap of %.0f MiB (-Xmx%1$.0fm), or a larger civilian-scale",
                            Math.max(mebibytes + REST_MEBIBYTES, Math.ceil(mebibytes / MOST_OF_HEAP))));
        }
    }

    private static String text(String format, Object... numbers) {
        return String.format(Locale.ROOT, format, numbers);
    }

    /** All who ever live in Mexico: in each place as many as in its fullest year. */
    private static double people(WorldSettings settings) {
        int lastYear = settings.calendar().yearOf(settings.calendar().weeks() - 1);
        double people = 0;
        for (int place = 0; place < settings.geography().places().size(); place++) {
            double most = 0;
            for (int year = settings.calendar().yearOf(0); year <= lastYear; year++) {
                most = Math.max(most, settings.geography().population(place, year));
            }
            people += most;
        }
        return people;
    }
}
