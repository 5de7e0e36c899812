package org.ironriver.scenarios.io;

import java.time.Instant;
import java.util.List;

/**
 * How an experiment was run: what the manifest tells beside the results.
 *
 * @param command the command and its arguments; empty when run from a program
 * @param threads replications run at once
 * @param started when it began
 * @param ended   when the last replication was delivered
 */
public record Execution(List<String> command, int threads, Instant started, Instant ended) {

    public Execution {
        command = List.copyOf(command);
    }
}
