package org.ironriver.scenarios.calibration;

import org.apache.commons.math3.linear.RealVector;

/** A quadratic response surface of one figure over the cube; {@link EmulatorDesign} fits it. */
final class Emulator {

    private final RealVector coefficients;
    private final double variance;

    Emulator(RealVector coefficients, double variance) {
        this.coefficients = coefficients;
        this.variance = variance;
    }

    double mean(double[] point) {
        return meanOf(EmulatorDesign.features(point));
    }

    /** The mean at a point with these {@link EmulatorDesign#features}. */
    double meanOf(double[] features) {
        double sum = 0;
        for (int i = 0; i < features.length; i++) {
            sum += features[i] * coefficients.getEntry(i);
        }
        return sum;
    }

    /** Mean square of the errors that it makes where it was not fitted. */
    double variance() {
        return variance;
    }
}
