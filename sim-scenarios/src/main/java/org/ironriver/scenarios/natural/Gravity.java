package org.ironriver.scenarios.natural;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * Poisson regression of counts by origin and destination, with an effect of each destination and a known exposure of each
 * origin: the effects of destinations drop out of the likelihood, which is then that of a conditional logit. Newton's method.
 */
final class Gravity {

    private static final int MOST_STEPS = 100;
    private static final double NEAR = 1e-10;
    private static final double LONGEST_STEP = 5;

    private Gravity() {}

    /**
     * One destination.
     *
     * @param counts     by origin
     * @param exposures  by origin, above 0
     * @param covariates by origin and covariate
     */
    record Destination(double[] counts, double[] exposures, double[][] covariates) {}

    /** @return a coefficient for each covariate; {@code NaN} where the counts do not tell them */
    static double[] coefficients(List<Destination> destinations, int covariates) {
        RealVector beta = new ArrayRealVector(covariates);
        for (int step = 0; step < MOST_STEPS; step++) {
            RealVector gradient = new ArrayRealVector(covariates);
            RealMatrix information = new Array2DRowRealMatrix(covariates, covariates);
            destinations.forEach(each -> add(each, beta, gradient, information));
            RealVector move;
            try {
                move = new LUDecomposition(information).getSolver().solve(gradient);
            } catch (SingularMatrixException e) {
                return unknown(covariates);
            }
            double length = move.getNorm();
            if (!Double.isFinite(length)) {
                return unknown(covariates);
            }
            beta.combineToSelf(1, Math.min(1, LONGEST_STEP / length), move);
            if (length < NEAR) {
                return beta.toArray();
            }
        }
        return unknown(covariates);
    }

    private static void add(Destination destination, RealVector beta, RealVector gradient, RealMatrix information) {
        int origins = destination.counts().length;
        int size = beta.getDimension();
        double[] weights = new double[origins];
        double sum = 0;
        double total = 0;
        for (int i = 0; i < origins; i++) {
            double score = beta.dotProduct(new ArrayRealVector(destination.covariates()[i], false));
            weights[i] = destination.exposures()[i] * Math.exp(score);
            sum += weights[i];
            total += destination.counts()[i];
        }
        RealVector mean = new ArrayRealVector(size);
        for (int i = 0; i < origins; i++) {
            RealVector x = new ArrayRealVector(destination.covariates()[i], false);
            mean.combineToSelf(1, weights[i] / sum, x);
            gradient.combineToSelf(1, destination.counts()[i], x);
        }
        gradient.combineToSelf(1, -total, mean);
        for (int i = 0; i < origins; i++) {
            RealVector x = new ArrayRealVector(destination.covariates()[i], false).subtract(mean);
            RealMatrix part = x.outerProduct(x).scalarMultiply(total * weights[i] / sum);
            for (int row = 0; row < size; row++) {
                for (int column = 0; column < size; column++) {
                    information.addToEntry(row, column, part.getEntry(row, column));
                }
            }
        }
    }

    private static double[] unknown(int covariates) {
        double[] unknown = new double[covariates];
        Arrays.fill(unknown, Double.NaN);
        return unknown;
    }
}
