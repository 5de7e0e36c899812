package org.ironriver.scenarios.journal;

/** A journal that cannot be read as it is, where it is damaged, and what can be done. Nothing in it was changed. */
public final class DamagedJournalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DamagedJournalException(String message) {
        super(message);
    }
}
