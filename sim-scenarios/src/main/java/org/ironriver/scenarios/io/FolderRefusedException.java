package org.ironriver.scenarios.io;

/** A folder that results cannot go to as asked, and what can be done about it. Nothing in it was changed. */
public final class FolderRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FolderRefusedException(String message) {
        super(message);
    }
}
