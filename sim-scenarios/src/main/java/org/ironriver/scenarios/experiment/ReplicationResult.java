package org.ironriver.scenarios.experiment;

import org.ironriver.core.outcome.OutcomeSeries;

/** How a replication ended. */
public sealed interface ReplicationResult {

    ReplicationKey key();

    /** It ran to its end. */
    record Completed(ReplicationKey key, OutcomeSeries series) implements ReplicationResult {}

    /** It broke down; the others go on. */
    record Failed(ReplicationKey key, Throwable cause) implements ReplicationResult {

        /** What went wrong, in one line. */
        public String reason() {
            String message = cause.getMessage();
            String name = cause.getClass().getSimpleName();
            return message == null ? name : name + ": " + message.strip().replaceAll("\\s*\\R\\s*", "; ");
        }
    }
}
