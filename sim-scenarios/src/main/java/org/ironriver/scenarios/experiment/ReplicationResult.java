package org.ironriver.scenarios.experiment;

import java.util.Arrays;
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

        /** Where in this project's code it went wrong; empty if it was elsewhere. */
        public String place() {
            return Arrays.stream(cause.getStackTrace())
                    .map(StackTraceElement::toString)
                    .filter(frame -> frame.contains("org.ironriver."))
                    .findFirst()
                    .orElse("");
        }
    }
}
