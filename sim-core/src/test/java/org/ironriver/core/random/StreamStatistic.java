package org.ironriver.core.random;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * Tests of randomness on a sequence of 64-bit words. Each gives a p-value, two-sided where many cells are compared: too even
 * is as suspect as too uneven. Counts are great enough for the chi-square approximation (10 and more expected in each cell).
 */
enum StreamStatistic {
    HIGH_BITS_UNIFORM(words -> cells(words.length, 1024, i -> (int) (words[i] >>> 54))),
    LOW_BITS_UNIFORM(words -> cells(words.length, 1024, i -> (int) (words[i] & 1023))),
    BYTES_UNIFORM(words -> cells(words.length * 8, 256, i -> (int) (words[i >> 3] >>> ((i & 7) * 8)) & 255)),
    BITS_BALANCED(words -> bitBalance(words)),
    BITS_IN_A_WORD(words -> hammingWeights(words)),
    BITS_INDEPENDENT_OF_THE_NEXT_WORD(words -> bitBalance(xorWithLag(words, 1))),
    BITS_INDEPENDENT_OF_THE_SECOND_NEXT_WORD(words -> bitBalance(xorWithLag(words, 2))),
    CHANGED_BITS(words -> hammingWeights(xorWithLag(words, 1))),
    PAIRS_OF_HIGH_BITS(words ->
            cells(words.length / 2, 4096, i -> (int) (words[2 * i] >>> 58) << 6 | (int) (words[2 * i + 1] >>> 58))),
    PAIRS_OF_LOW_BITS(words ->
            cells(words.length / 2, 4096, i -> (int) (words[2 * i] & 63) << 6 | (int) (words[2 * i + 1] & 63))),
    TRIPLES_OF_HIGH_BITS(words -> cells(
            words.length / 3,
            512,
            i -> (int) (words[3 * i] >>> 61) << 6
                    | (int) (words[3 * i + 1] >>> 61) << 3
                    | (int) (words[3 * i + 2] >>> 61))),
    RUNS_ABOUT_THE_MEDIAN(words -> runs(words)),
    GAPS(words -> gaps(words)),
    ORDERINGS_OF_THREE(words -> cells(words.length / 3, 6, i -> ordering(words, 3 * i))),
    LAG_CORRELATIONS(words -> lagCorrelations(words)),
    COLLISIONS(words -> collisions(words)),
    BIRTHDAY_SPACINGS(words -> birthdaySpacings(words));

    private static final int LAGS = 20;
    private static final int BIRTHDAYS = 4096;
    private static final int LONGEST_GAP = 30;

    private final ToDoubleFunction<long[]> pValue;

    StreamStatistic(ToDoubleFunction<long[]> pValue) {
        this.pValue = pValue;
    }

    double pValue(long[] words) {
        return pValue.applyAsDouble(words);
    }

    private static double cells(int count, int cells, IntUnaryOperator cellOf) {
        long[] observed = new long[cells];
        for (int i = 0; i < count; i++) {
            observed[cellOf.applyAsInt(i)]++;
        }
        double[] expected = new double[cells];
        Arrays.fill(expected, (double) count / cells);
        return ChiSquare.pValue(observed, expected);
    }

    private static double bitBalance(long[] words) {
        double sum = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            long ones = 0;
            for (long word : words) {
                ones += word >>> bit & 1;
            }
            double z = (2.0 * ones - words.length) / Math.sqrt(words.length);
            sum += z * z;
        }
        return ChiSquare.pValue(sum, Long.SIZE);
    }

    private static double hammingWeights(long[] words) {
        BinomialDistribution weights = new BinomialDistribution(null, Long.SIZE, 0.5);
        int least = 20;
        int most = 44;
        long[] observed = new long[most - least + 1];
        double[] expected = new double[observed.length];
        for (long word : words) {
            observed[Math.min(Math.max(Long.bitCount(word), least), most) - least]++;
        }
        for (int weight = 0; weight <= Long.SIZE; weight++) {
            expected[Math.min(Math.max(weight, least), most) - least] += weights.probability(weight) * words.length;
        }
        return ChiSquare.pValue(observed, expected);
    }

    private static long[] xorWithLag(long[] words, int lag) {
        long[] changes = new long[words.length - lag];
        Arrays.setAll(changes, i -> words[i] ^ words[i + lag]);
        return changes;
    }

    private static double runs(long[] words) {
        double above = Arrays.stream(words).filter(word -> word < 0).count();
        double below = words.length - above;
        double runs = 1;
        for (int i = 1; i < words.length; i++) {
            runs += (words[i] ^ words[i - 1]) < 0 ? 1 : 0;
        }
        double product = 2 * above * below;
        double mean = product / words.length + 1;
        double variance = (mean - 1) * (mean - 2) / (words.length - 1);
        return ChiSquare.pValueOfNormal((runs - mean) / Math.sqrt(variance));
    }

    /** Words between visits to the lowest eighth of the range. */
    private static double gaps(long[] words) {
        double probability = 0.125;
        long[] observed = new long[LONGEST_GAP + 1];
        double[] expected = new double[LONGEST_GAP + 1];
        int gap = 0;
        long gaps = 0;
        for (long word : words) {
            if (word >>> 61 == 0) {
                observed[Math.min(gap, LONGEST_GAP)]++;
                gaps++;
                gap = 0;
            } else {
                gap++;
            }
        }
        for (int i = 0; i < LONGEST_GAP; i++) {
            expected[i] = gaps * probability * Math.pow(1 - probability, i);
        }
        expected[LONGEST_GAP] = gaps * Math.pow(1 - probability, LONGEST_GAP);
        return ChiSquare.pValue(observed, expected);
    }

    private static int ordering(long[] words, int at) {
        int first = words[at] < words[at + 1] ? 1 : 0;
        int second = words[at + 1] < words[at + 2] ? 1 : 0;
        int third = words[at] < words[at + 2] ? 1 : 0;
        if (first == second) {
            return first;
        }
        return 2 + first * 2 + third;
    }

    private static double lagCorrelations(long[] words) {
        double[] centred = Arrays.stream(words)
                .mapToDouble(word -> (KeyedRandom.toUniform(word) - 0.5) * Math.sqrt(12))
                .toArray();
        double sum = 0;
        for (int lag = 1; lag <= LAGS; lag++) {
            double product = 0;
            for (int i = lag; i < centred.length; i++) {
                product += centred[i] * centred[i - lag];
            }
            sum += product * product / (centred.length - lag);
        }
        return ChiSquare.pValue(sum, LAGS);
    }

    /** Pairs of equal middle 32 bits. Their number is near to Poisson. */
    private static double collisions(long[] words) {
        int[] middles = Arrays.stream(words)
                .mapToInt(word -> (int) (word >>> 16))
                .sorted()
                .toArray();
        long pairs = 0;
        for (int i = 1; i < middles.length; i++) {
            pairs += middles[i] == middles[i - 1] ? 1 : 0;
        }
        double mean = (double) words.length * (words.length - 1) / 2 / 0x1p32;
        return ChiSquare.pValueOfPoisson(pairs, mean);
    }

    /** Marsaglia's test: equal spacings among 4,096 birthdays in a year of 2³² days; Poisson with mean 4 a block. */
    private static double birthdaySpacings(long[] words) {
        long equal = 0;
        int blocks = words.length / BIRTHDAYS;
        for (int block = 0; block < blocks; block++) {
            long[] days = Arrays.stream(words, block * BIRTHDAYS, (block + 1) * BIRTHDAYS)
                    .map(word -> word >>> 32)
                    .sorted()
                    .toArray();
            long[] spacings = new long[BIRTHDAYS - 1];
            Arrays.setAll(spacings, i -> days[i + 1] - days[i]);
            Arrays.sort(spacings);
            for (int i = 1; i < spacings.length; i++) {
                equal += spacings[i] == spacings[i - 1] ? 1 : 0;
            }
        }
        return ChiSquare.pValueOfPoisson(equal, blocks * Math.pow(BIRTHDAYS, 3) / 4 / 0x1p32);
    }
}
