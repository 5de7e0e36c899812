package org.ironriver.scenarios.calibration;

/** The model could be run at none of the points that a fit begins with. */
public final class NoPointException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoPointException(String reason) {
        super("the model could be run at none of the first points: " + reason);
    }
}
