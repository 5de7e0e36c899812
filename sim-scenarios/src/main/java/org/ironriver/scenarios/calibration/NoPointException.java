package org.ironriver.scenarios.calibration;

/** The model could be run at none of the points that a step of a fit needs. */
public final class NoPointException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private NoPointException(String what, String reason) {
        super("the model could be run at none of the " + what + ": " + reason);
    }

    static NoPointException first(String reason) {
        return new NoPointException("first points", reason);
    }

    static NoPointException draws(String reason) {
        return new NoPointException("draws of the posterior, or without some figure", reason);
    }

    static NoPointException unseen(String reason) {
        return new NoPointException("histories that no point has had", reason);
    }
}
