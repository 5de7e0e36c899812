package org.ironriver.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.ironriver.scenarios.calibration.Calibration;
import org.ironriver.scenarios.experiment.ExperimentListener;
import org.ironriver.scenarios.experiment.ReplicationResult;
import org.jspecify.annotations.Nullable;

/** Tells on standard error how far an experiment or a fit is and how long it will take. */
final class Progress {

    private static final int REFRESH_MILLISECONDS = 250;

    private Progress() {}

    /** A bar on a terminal, plain lines otherwise, nothing if quiet. */
    static ExperimentListener of(Environment environment, boolean quiet) {
        if (quiet) {
            return ExperimentListener.NONE;
        }
        return environment.terminal() ? new Bar(environment.err()) : new Lines(environment.err(), environment.clock());
    }

    /** Of the points of a fit. */
    @FunctionalInterface
    interface OfPoints extends Calibration.Progress, AutoCloseable {
        /** No point is to come; the second time it does nothing. */
        default void ended() {}

        @Override
        default void close() {
            ended();
        }
    }

    /** A bar on a terminal, plain lines otherwise, nothing if quiet. */
    static OfPoints ofPoints(Environment environment, boolean quiet, int total) {
        if (quiet) {
            return (done, run) -> {};
        }
        return environment.terminal()
                ? new PointBar(total)
                : new PointLines(environment.err(), environment.clock(), total);
    }

    private static ProgressBar bar(String what, int total) {
        return new ProgressBarBuilder()
                .setTaskName(what)
                .setInitialMax(total)
                .setUpdateIntervalMillis(REFRESH_MILLISECONDS)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .build();
    }

    private static final class PointBar implements OfPoints {
        private final ProgressBar bar;
        private boolean closed;

        PointBar(int total) {
            bar = bar("points", total);
        }

        @Override
        public void told(int done, int run) {
            bar.stepTo(done);
        }

        @Override
        public void ended() {
            if (!closed) {
                closed = true;
                bar.close();
            }
        }
    }

    private static final class PointLines implements OfPoints {
        private final PrintWriter err;
        private final int total;
        private final Pace pace;

        PointLines(PrintWriter err, InstantSource clock, int total) {
            this.err = err;
            this.total = total;
            this.pace = new Pace(clock);
        }

        @Override
        public void told(int done, int run) {
            pace.tell(done, total, run)
                    .ifPresent(times -> err.println(done + " of at most " + total + " points, " + times));
        }
    }

    private static void tellFailure(PrintWriter err, ReplicationResult result) {
        if (result instanceof ReplicationResult.Failed failed) {
            err.println("replication " + failed.key().replication() + " of "
                    + failed.key().scenario() + " failed: " + failed.reason());
        }
    }

    /** One line that is written again and again. */
    private static final class Bar implements ExperimentListener {
        private final PrintWriter err;
        private @Nullable ProgressBar bar;

        Bar(PrintWriter err) {
            this.err = err;
        }

        @Override
        public void started(int total) {
            bar = Progress.bar("replications", total);
        }

        @Override
        public void finished(ReplicationResult result, int done, int total) {
            tellFailure(err, result);
            if (bar != null) {
                bar.stepTo(done);
            }
        }

        @Override
        public void ended() {
            if (bar != null) {
                bar.close();
            }
        }
    }

    /** A line every so often, for logs. */
    private static final class Lines implements ExperimentListener {
        private final PrintWriter err;
        private final InstantSource clock;
        private Pace pace;

        Lines(PrintWriter err, InstantSource clock) {
            this.err = err;
            this.clock = clock;
            this.pace = new Pace(clock);
        }

        @Override
        public void started(int total) {
            pace = new Pace(clock);
            err.println(total + " replications to run");
        }

        @Override
        public void finished(ReplicationResult result, int done, int total) {
            tellFailure(err, result);
            pace.tell(done, total, done)
                    .ifPresent(times -> err.println(done + " of " + total + " replications, " + times));
        }
    }

    /** When the next line is due, and what it says of time. */
    private static final class Pace {
        private static final Duration EVERY = Duration.ofSeconds(10);

        private final InstantSource clock;
        private final Instant started;
        private Instant told;

        Pace(InstantSource clock) {
            this.clock = clock;
            this.started = clock.instant();
            this.told = started;
        }

        /** @param run how many of those done were done since the start */
        Optional<String> tell(int done, int total, int run) {
            Instant now = clock.instant();
            if (run == 0 || (done < total && Duration.between(told, now).compareTo(EVERY) < 0)) {
                return Optional.empty();
            }
            told = now;
            Duration spent = Duration.between(started, now);
            Duration left = spent.multipliedBy(Math.max(0, total - done)).dividedBy(run);
            return Optional.of(text(spent) + " spent, about " + text(left) + " left");
        }

        private static String text(Duration duration) {
            return String.format(
                    Locale.ROOT,
                    "%d:%02d:%02d",
                    duration.toHours(),
                    duration.toMinutesPart(),
                    duration.toSecondsPart());
        }
    }
}
