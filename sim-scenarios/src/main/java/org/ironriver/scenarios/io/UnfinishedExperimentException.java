package org.ironriver.scenarios.io;

/** An experiment that had to stop because something could not be written; what had finished by then is safe. */
public final class UnfinishedExperimentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnfinishedExperimentException(String message, Throwable cause) {
        super(message, cause);
    }
}
