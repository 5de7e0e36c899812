package org.ironriver.cli;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import org.ironriver.scenarios.experiment.Cancellation;
import org.ironriver.scenarios.experiment.ReplicationRunner;
import org.ironriver.scenarios.io.Execution;
import org.ironriver.scenarios.journal.Durability;

/**
 * What a command has around it.
 *
 * @param out      the result goes here, and nothing else
 * @param err      progress and messages go here
 * @param terminal whether a person watches {@code err}
 * @param runner   simulates one replication
 * @param clock    dates of the manifest, and the time left
 * @param signals  how the user breaks off
 * @param durability what a finished replication survives
 * @param command  the arguments as given, for the manifest
 */
record Environment(
        PrintWriter out,
        PrintWriter err,
        boolean terminal,
        ReplicationRunner runner,
        InstantSource clock,
        Signals signals,
        Durability durability,
        List<String> command) {

    /** Lets the user break off while something runs. */
    @FunctionalInterface
    interface Signals {

        /**
         * Cancels when the user breaks off.
         *
         * @param late what to tell a user whose process ends before results are safe
         * @return to be run when results are safe: the process may end from then on
         */
        Runnable onInterrupt(Cancellation cancellation, String late);

        /** The same, of a command that goes on with what was finished when it is given again. */
        default Runnable onInterrupt(Cancellation cancellation) {
            return onInterrupt(cancellation, "what was finished is safe, and the same command goes on with it");
        }
    }

    Execution execution() {
        return new Execution(command, clock, durability);
    }
}
