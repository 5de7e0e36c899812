package org.ironriver.scenarios.sensitivity;

/** Functions on the unit cube whose indices are known in closed form. */
final class KnownFunctions {

    static final double[] G_WEIGHTS = {0, 1, 4.5, 9, 99};

    /** First-order and total indices of {@link #ishigami}: Ishigami and Homma 1990, with a = 7 and b = 0.1. */
    static final double[] ISHIGAMI_FIRST = {0.3139, 0.4424, 0};

    static final double[] ISHIGAMI_TOTAL = {0.5576, 0.4424, 0.2437};

    private KnownFunctions() {}

    static double ishigami(double[] point) {
        double x = angle(point[0]);
        double y = angle(point[1]);
        double z = angle(point[2]);
        return Math.sin(x) + 7 * Math.sin(y) * Math.sin(y) + 0.1 * z * z * z * z * Math.sin(x);
    }

    private static double angle(double place) {
        return (2 * place - 1) * Math.PI;
    }

    /** Sobol's g-function. */
    static double g(double[] point) {
        double product = 1;
        for (int i = 0; i < point.length; i++) {
            product *= (Math.abs(4 * point[i] - 2) + G_WEIGHTS[i]) / (1 + G_WEIGHTS[i]);
        }
        return product;
    }

    static double gFirst(int parameter) {
        return part(parameter) / gVariance();
    }

    static double gTotal(int parameter) {
        return part(parameter) * (1 + gVariance()) / (1 + part(parameter)) / gVariance();
    }

    private static double gVariance() {
        double product = 1;
        for (int i = 0; i < G_WEIGHTS.length; i++) {
            product *= 1 + part(i);
        }
        return product - 1;
    }

    private static double part(int parameter) {
        double weight = 1 + G_WEIGHTS[parameter];
        return 1 / (3 * weight * weight);
    }
}
