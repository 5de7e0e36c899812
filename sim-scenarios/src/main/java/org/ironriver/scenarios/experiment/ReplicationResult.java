package org.ironriver.scenarios.experiment;

import java.util.Arrays;
import org.ironriver.core.outcome.OutcomeSeries;

/** How a replication ended. */
public sealed interface ReplicationResult {

    ReplicationKey key();

    /** It ran to its end. */
    record Completed(ReplicationKey key, OutcomeSeries series) implements ReplicationResult {}

    /**
     * It broke down; the others go on.
     *
     * @param reason what went wrong, in one line
     * @param place  where in this project's code it went wrong; empty if it was elsewhere
     */
    record Failed(ReplicationKey key, String reason, String place) implements ReplicationResult {

        static Failed of(ReplicationKey key, Throwable cause) {
            String message = cause.getMessage();
            String name = cause.getClass().getSimpleName();
            String reason =
                    message == null ? name : name + ": " + message.strip().replaceAll("\\s*\\R\\s*", "; ");
            return new Failed(key, reason, place(cause));
        }

        private static String place(Throwable cause) {
            return Arrays.stream(cause.getStackTrace())
                    .map(StackTraceElement::toString)
                    .filter(frame -> frame.contains("org.ironriver."))
                    .findFirst()
                    .orElse("");
        }
    }
}
