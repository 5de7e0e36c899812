package org.ironriver.cli;

import java.util.Arrays;

/** A series as a line of blocks, from its lowest to its highest value: its shape, not its size. */
final class Sparkline {

    private static final String BLOCKS = "▁▂▃▄▅▆▇█";
    private static final char UNDEFINED = ' ';

    private Sparkline() {}

    /** @param most characters; neighbouring values are averaged so that there are no more */
    static String of(double[] values, int most) {
        double[] shown = values.length <= most ? values : averaged(values, most);
        double low = Arrays.stream(shown).filter(Double::isFinite).min().orElse(0);
        double high = Arrays.stream(shown).filter(Double::isFinite).max().orElse(0);
        StringBuilder line = new StringBuilder();
        for (double value : shown) {
            if (Double.isFinite(value)) {
                double share = high > low ? (value - low) / (high - low) : 0;
                line.append(BLOCKS.charAt((int) Math.min(BLOCKS.length() - 1, share * BLOCKS.length())));
            } else {
                line.append(UNDEFINED);
            }
        }
        return line.toString();
    }

    private static double[] averaged(double[] values, int most) {
        double[] means = new double[most];
        for (int i = 0; i < most; i++) {
            int from = (int) ((long) i * values.length / most);
            int to = (int) ((long) (i + 1) * values.length / most);
            means[i] = Arrays.stream(values, from, to).average().orElse(Double.NaN);
        }
        return means;
    }
}
