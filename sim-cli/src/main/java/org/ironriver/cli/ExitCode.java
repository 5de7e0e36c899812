package org.ironriver.cli;

/** What the process tells its caller. */
final class ExitCode {

    static final int DONE = 0;
    /** A replication failed, or something unforeseen happened. */
    static final int FAILED = 1;
    /** Wrong usage, or a folder that results cannot go to. */
    static final int USAGE = 2;
    /** A scenario, a file, or what options say is not valid. */
    static final int INVALID_INPUT = 3;
    /** {@code verify} found a difference. */
    static final int DIFFERENT = 4;
    /** Broken off by the user; what was finished is kept. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
