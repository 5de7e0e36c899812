package org.ironriver.scenarios.calibration;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Points where figures are known, and how much each counts: what all figures' emulators share. An emulator is fitted by weighted ridge
 * regression; the penalty is the one under which figures that are left out, one at a time, are foretold best, and how well that goes is the
 * emulator's own error.
 */
final class EmulatorDesign {

    private static final double[] PENALTIES = {10, 1e-4, 1e-3, 1e-2, 1e-1, 1};
    private static final double MOST_LEVERAGE = 0.99;

    private final RealMatrix features;
    private final RealMatrix weighted;
    private final double[] weight;
    private final List<Ridge> ridges = new ArrayList<>();

    /** What one penalty makes of the points. */
    private record Ridge(RealMatrix inverse, double[] leverage) {}

    /**
     * @param points at least one
     * @param weight of each point, 0-1
     */
    EmulatorDesign(double[][] points, double[] weight) {
        this.weight = weight.clone();
        this.features = new Array2DRowRealMatrix(points.length, features(points[0]).length);
        for (int i = 0; i < points.length; i++) {
            features.setRow(i, features(points[i]));
        }
        this.weighted = features.transpose();
        for (int point = 0; point < points.length; point++) {
            for (int feature = 0; feature < weighted.getRowDimension(); feature++) {
                weighted.multiplyEntry(feature, point, weight[point]);
            }
        }
        RealMatrix products = weighted.multiply(features);
        for (double penalty : PENALTIES) {
            ridges.add(ridge(products, penalty));
        }
    }

    private Ridge ridge(RealMatrix products, double penalty) {
        RealMatrix normal = products.copy();
        normal.addToEntry(0, 0, 1e-9);
        for (int i = 1; i < normal.getColumnDimension(); i++) {
            normal.addToEntry(i, i, penalty);
        }
        RealMatrix inverse =
                new CholeskyDecomposition(normal, 1e-9, 0).getSolver().getInverse();
        double[] leverage = new double[weight.length];
        for (int i = 0; i < leverage.length; i++) {
            RealVector row = features.getRowVector(i);
            leverage[i] = Math.min(MOST_LEVERAGE, weight[i] * row.dotProduct(inverse.operate(row)));
        }
        return new Ridge(inverse, leverage);
    }

    /** @param figures one at each point */
    Emulator fit(double[] figures) {
        RealVector sums = weighted.operate(new ArrayRealVector(figures, false));
        double all = 0;
        for (double each : weight) {
            all += each;
        }
        Emulator best = fit(ridges.get(0), figures, sums, all);
        for (Ridge ridge : ridges.subList(1, ridges.size())) {
            Emulator other = fit(ridge, figures, sums, all);
            best = other.variance() < best.variance() ? other : best;
        }
        return best;
    }

    private Emulator fit(Ridge ridge, double[] figures, RealVector sums, double all) {
        RealVector coefficients = ridge.inverse().operate(sums);
        double squares = 0;
        for (int i = 0; i < figures.length; i++) {
            double error = (figures[i] - features.getRowVector(i).dotProduct(coefficients)) / (1 - ridge.leverage()[i]);
            squares += weight[i] * error * error;
        }
        return new Emulator(coefficients, squares / all);
    }

    /** 1, each place about the middle, and all products of two. */
    static double[] features(double[] point) {
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
