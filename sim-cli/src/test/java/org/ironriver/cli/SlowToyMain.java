package org.ironriver.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ironriver.scenarios.experiment.ReplicationRunner;
import org.ironriver.scenarios.journal.Durability;

/** The command line in a process of its own, with a quick model that takes its time and tells of each replication. */
final class SlowToyMain {

    private static final int MILLISECONDS_A_REPLICATION = 20;

    private SlowToyMain() {}

    public static void main(String[] arguments) {
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        ReplicationRunner toy = new ToyRunner();
        ReplicationRunner slow = (scenario, replication, seed) -> {
            pause();
            err.println("done " + replication + " of " + scenario.id());
            return toy.run(scenario, replication, seed);
        };
        Environment environment = new Environment(
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                err,
                false,
                slow,
                InstantSource.system(),
                new InterruptSignals(),
                Durability.OPERATING_SYSTEM,
                List.of(arguments));
        System.exit(Main.execute(environment, arguments));
    }

    private static void pause() {
        try {
            boolean never = new CountDownLatch(1).await(MILLISECONDS_A_REPLICATION, TimeUnit.MILLISECONDS);
            if (never) {
                throw new IllegalStateException("nobody counts down");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
