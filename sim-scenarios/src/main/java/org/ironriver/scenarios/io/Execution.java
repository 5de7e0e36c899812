package org.ironriver.scenarios.io;

import java.time.InstantSource;
import java.util.List;
import org.ironriver.scenarios.journal.Durability;

/**
 * How an experiment is run: what the manifest tells beside the results.
 *
 * @param command    the command and its arguments; empty when run from a program
 * @param clock      gives the manifest its dates
 * @param durability what a finished replication survives
 */
public record Execution(List<String> command, InstantSource clock, Durability durability) {

    public Execution {
        command = List.copyOf(command);
    }

    /** Run from a program, by the system's clock, each replication safe on the disk as it ends. */
    public static Execution fromProgram() {
        return new Execution(List.of(), InstantSource.system(), Durability.DISK);
    }
}
