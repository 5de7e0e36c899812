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

    /**
     * @param heapBytes that the virtual machine may take
     * @param atOnce    replications under way at the same time, each with civilians of its own
     */
    static void require(WorldSettings settings, long heapBytes, int atOnce) {
        double civilians = people(settings) / settings.civilianScale();
        double each = civilians * Civilians.bytesEach(settings.civilianScale()) / MEBIBYTE;
        double mebibytes = each * atOnce;
        double heap = heapBytes / MEBIBYTE;
        double most = MOST_OF_HEAP * heap;
        if (mebibytes > most) {
            String together = atOnce == 1 ? "" : " in each of " + atOnce + " replications at once";
            String fewer = atOnce == 1 || each > most
                    ? ""
                    : text(", fewer replications at once (--threads %d)", (int) (most / each));
            throw new InvalidInputException(
                    "civilian-scale " + settings.civilianScale(),
                    text(
                            "%.0f million civilians%s, who take %.0f MiB, in a heap of %.0f MiB",
                            civilians / 1e6, together, mebibytes, heap),
                    text(
                            "a heap of %.0f MiB (-Xmx%1$.0fm)%s, or a larger civilian-scale",
                            Math.max(mebibytes + atOnce * REST_MEBIBYTES, Math.ceil(mebibytes / MOST_OF_HEAP)), fewer));
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
