package org.ironriver.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.ironriver.scenarios.experiment.Cancellation;
import org.ironriver.scenarios.experiment.ReplicationRunner;
import org.ironriver.scenarios.journal.Durability;

/** Runs commands inside the test's own process. */
final class CommandLineHarness {

    private final ReplicationRunner runner;
    private final Environment.Signals signals;

    CommandLineHarness(ReplicationRunner runner, Environment.Signals signals) {
        this.runner = runner;
        this.signals = signals;
    }

    CommandLineHarness(ReplicationRunner runner) {
        this(runner, CommandLineHarness::neverInterrupted);
    }

    /** Is interrupted as soon as a replication of this number begins; what had ended before is kept, on one thread. */
    static CommandLineHarness interruptedIn(int last, ReplicationRunner runner) {
        List<Cancellation> switches = new ArrayList<>();
        ReplicationRunner interrupting = (scenario, replication, seed) -> {
            if (replication == last) {
                switches.get(0).cancel();
                untilInterrupted();
            }
            return runner.run(scenario, replication, seed);
        };
        return new CommandLineHarness(interrupting, (cancellation, late) -> {
            switches.add(cancellation);
            return () -> {};
        });
    }

    /** A replication that ended meanwhile might be kept or not. */
    private static void untilInterrupted() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a command left behind. */
    record Outcome(int code, String out, String err) {}

    Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Environment environment = new Environment(
                new PrintWriter(out),
                new PrintWriter(err),
                false,
                runner,
                InstantSource.fixed(Instant.parse("2020-01-01T00:00:00Z")),
                signals,
                Durability.OPERATING_SYSTEM,
                List.of(arguments));
        int code = Main.execute(environment, arguments);
        return new Outcome(code, out.toString(), err.toString());
    }

    private static Runnable neverInterrupted(Cancellation cancellation, String late) {
        return () -> {};
    }
}
