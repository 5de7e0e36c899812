package org.ironriver.core.random;

import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/** p-values for the statistical tests of this package. */
final class ChiSquare {

    /** With fewer, an exact fit is common, as counts are whole; so only an uneven fit is suspect. */
    private static final int DEGREES_TO_JUDGE_EVENNESS = 16;

    private ChiSquare() {}

    /** p-value of a chi-square statistic of observed against expected counts; two-sided where there are many cells. */
    static double pValue(long[] observed, double[] expected) {
        double statistic = 0;
        for (int i = 0; i < observed.length; i++) {
            double difference = observed[i] - expected[i];
            statistic += difference * difference / expected[i];
        }
        return pValue(statistic, observed.length - 1);
    }

    static double pValue(double statistic, double degreesOfFreedom) {
        double above = Gamma.regularizedGammaQ(degreesOfFreedom / 2, statistic / 2);
        if (degreesOfFreedom < DEGREES_TO_JUDGE_EVENNESS) {
            return above;
        }
        return twoSided(Gamma.regularizedGammaP(degreesOfFreedom / 2, statistic / 2), above);
    }

    static double pValueOfNormal(double z) {
        return Erf.erfc(Math.abs(z) / Math.sqrt(2));
    }

    static double pValueOfPoisson(long count, double mean) {
        double atLeast = count == 0 ? 1 : Gamma.regularizedGammaP(count, mean);
        double atMost = Gamma.regularizedGammaQ(count + 1.0, mean);
        return twoSided(atMost, atLeast);
    }

    private static double twoSided(double lower, double upper) {
        return Math.min(1, 2 * Math.min(lower, upper));
    }
}
