package org.ironriver.core.random;

/** Refuses arguments that no draw can be made from, NaN included, and says where it was. */
final class Arguments {

    private Arguments() {}

    static void requireProbability(DecisionPoint point, double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw outOfRange(point, "probability", probability, "0 to 1");
        }
    }

    static void requirePositive(DecisionPoint point, String what, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw outOfRange(point, what, value, "a finite number above 0");
        }
    }

    static void requireBetween(DecisionPoint point, String what, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw outOfRange(point, what, value, least + " to " + most);
        }
    }

    static IllegalArgumentException outOfRange(DecisionPoint point, String what, double value, String allowed) {
        return new IllegalArgumentException(
                what + " of a draw at " + point + " is " + value + "; allowed is " + allowed);
    }
}
