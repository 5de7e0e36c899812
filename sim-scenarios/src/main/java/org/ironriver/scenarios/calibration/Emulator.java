package org.ironriver.scenarios.calibration;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DiagonalMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * A quadratic response surface of one figure over the cube, by weighted ridge regression. The penalty is the one under which figures
 * that are left out, one at a time, are foretold best; how well that goes is the emulator's own error.
 */
final class Emulator {

    private static final double[] PENALTIES = {1e-4, 1e-3, 1e-2, 1e-1, 1, 10};

    private final RealVector coefficients;
    private final double variance;

    private Emulator(RealVector coefficients, double variance) {
        this.coefficients = coefficients;
        this.variance = variance;
    }

    /**
     * @param points at least one, where the figure is known
     * @param weight of each point, 0-1
     */
    static Emulator fit(double[][] points, double[] figures, double[] weight) {
        RealMatrix features = new Array2DRowRealMatrix(points.length, features(points[0]).length);
        for (int i = 0; i < points.length; i++) {
            features.setRow(i, features(points[i]));
        }
        Emulator best = fit(features, figures, weight, PENALTIES[PENALTIES.length - 1]);
        for (double penalty : PENALTIES) {
            Emulator other = fit(features, figures, weight, penalty);
            best = other.variance < best.variance ? other : best;
        }
        return best;
    }

    double mean(double[] point) {
        double[] features = features(point);
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

    private static Emulator fit(RealMatrix features, double[] figures, double[] weight, double penalty) {
        int size = features.getColumnDimension();
        RealMatrix transposed = features.transpose().multiply(new DiagonalMatrix(weight));
        RealMatrix normal = transposed.multiply(features);
        normal.addToEntry(0, 0, 1e-9);
        for (int i = 1; i < size; i++) {
            normal.addToEntry(i, i, penalty);
        }
        RealMatrix inverse =
                new CholeskyDecomposition(normal, 1e-9, 0).getSolver().getInverse();
        RealVector coefficients = inverse.operate(transposed.operate(vector(figures)));
        double squares = 0;
        double all = 0;
        for (int i = 0; i < figures.length; i++) {
            RealVector row = features.getRowVector(i);
            double leverage = Math.min(0.99, weight[i] * row.dotProduct(inverse.operate(row)));
            double error = (figures[i] - row.dotProduct(coefficients)) / (1 - leverage);
            squares += weight[i] * error * error;
            all += weight[i];
        }
        return new Emulator(coefficients, squares / all);
    }

    private static RealVector vector(double[] values) {
        return new ArrayRealVector(values, false);
    }

    /** 1, each place about the middle, and all products of two. */
    private static double[] features(double[] point) {
        int size = point.length;
        double[] features = new double[1 + size + size * (size + 1) / 2];
        features[0] = 1;
        int next = 1;
        for (double place : point) {
            features[next++] = 2 * place - 1;
        }
        for (int i = 0; i < size; i++) {
            for (int j = i; j < size; j++) {
                features[next++] = (2 * point[i] - 1) * (2 * point[j] - 1);
            }
        }
        return features;
    }
}
