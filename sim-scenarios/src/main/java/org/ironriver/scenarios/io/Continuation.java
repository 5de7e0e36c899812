package org.ironriver.scenarios.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.scenarios.BuildInfo;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.ExperimentEngine;
import org.ironriver.scenarios.experiment.Plan;
import org.ironriver.scenarios.experiment.ReplicationKey;
import org.ironriver.scenarios.experiment.ReplicationResult;
import org.ironriver.scenarios.experiment.WholeDraws;
import org.ironriver.scenarios.journal.Journal;
import org.ironriver.scenarios.journal.JournalHeader;
import org.ironriver.scenarios.journal.SessionLog;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.scenario.ScenarioLibrary;
import org.ironriver.scenarios.study.StudyPlan;

/** Whether a journal can be gone on with by the version that runs, so that old and new replications belong together. */
final class Continuation {

    private static final String ELSE =
            " Old and new replications would not belong together. Go on with the version that made it, or run it again in"
                    + " another folder.";

    private final Path folder;
    private final Journal journal;
    private final List<Scenario> scenarios;
    private final Plan plan;

    private Continuation(Path folder, Journal journal, List<Scenario> scenarios, Plan plan) {
        this.folder = folder;
        this.journal = journal;
        this.scenarios = scenarios;
        this.plan = plan;
    }

    /** @throws FolderRefusedException if it was made by another build, or its scenarios mean something else to this one */
    static Continuation of(Path folder, Journal journal, ScenarioLibrary library, BuildInfo running) {
        BuildInfo made = journal.header().build();
        if (!made.equals(running)) {
            throw new FolderRefusedException(
                    folder + " was made by version " + made + ", and this is version " + running + "." + ELSE);
        }
        List<Scenario> scenarios = new ArrayList<>();
        for (JournalHeader.Entry entry : journal.header().scenarios()) {
            Scenario scenario = library.parse(folder + ": scenario " + entry.id(), entry.text());
            String hash = scenario.parameters().hash();
            if (!hash.equals(entry.parameterHash())) {
                throw new FolderRefusedException(folder + ": the parameters of scenario " + entry.id() + " have hash "
                        + hash + ", and those that it was run with have " + entry.parameterHash() + "." + ELSE);
            }
            if (!library.effective(scenario).equals(entry.text())) {
                throw new FolderRefusedException(folder + ": scenario " + entry.id()
                        + " is not complete any more: this version writes it with other values or evidence." + ELSE);
            }
            scenarios.add(scenario);
        }
        Plan plan = StudyPlan.parse(
                folder + ": plan of the experiment", journal.header().plan(), library);
        return new Continuation(folder, journal, scenarios, plan);
    }

    Experiment experiment(OptionalInt replications) {
        List<SessionLog> sessions = journal.sessions();
        int before = sessions.isEmpty()
                ? 1
                : sessions.get(sessions.size() - 1).session().replications();
        int least = Math.max(1, journal.highestReplication());
        // With a precision to reach, there may be more than were asked for at first, and the last draw not whole yet.
        int wanted = replications.orElse(WholeDraws.atLeast(Math.max(before, least), plan));
        if (wanted < least) {
            throw new FolderRefusedException(folder + " has replications up to number " + least
                    + " already; it cannot have only " + wanted + ". Allowed: --replications " + least + " or more.");
        }
        WholeDraws.require("--replications", wanted, plan);
        return new Experiment(
                scenarios.get(0),
                scenarios.subList(1, scenarios.size()),
                wanted,
                journal.header().seed(),
                plan);
    }

    /**
     * Runs one replication that is kept again, if others are to be added to it: the version cannot tell of changes that are
     * in no commit, nor of a JVM that calculates otherwise.
     */
    static void requireSameResults(Path folder, Journal journal, Experiment experiment, ExperimentEngine engine)
            throws IOException {
        if (!isAnyMissing(journal, experiment)) {
            return;
        }
        Scenario reference = experiment.reference();
        for (int replication = 1; replication <= journal.highestReplication(); replication++) {
            Optional<OutcomeSeries> kept = journal.findSeries(reference.id(), replication);
            if (kept.isPresent()) {
                ReplicationKey key =
                        new ReplicationKey(reference.id(), replication, experiment.replicationSeed(replication));
                requireSame(folder, key, kept.get(), engine.replicate(experiment, reference, key));
                return;
            }
        }
    }

    private static boolean isAnyMissing(Journal journal, Experiment experiment) {
        for (int replication = 1; replication <= experiment.replications(); replication++) {
            for (Scenario scenario : experiment.scenarios()) {
                long seed = experiment.replicationSeed(replication);
                if (!journal.holds(new ReplicationKey(scenario.id(), replication, seed))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void requireSame(Path folder, ReplicationKey key, OutcomeSeries kept, ReplicationResult again) {
        boolean same = again instanceof ReplicationResult.Completed completed
                && completed.series().outcomes().equals(kept.outcomes())
                && sameValues(completed.series(), kept)
                && completed.series().paths().equals(kept.paths());
        if (!same) {
            throw new FolderRefusedException(folder + ": replication " + key.replication() + " of " + key.scenario()
                    + " was run again, and its result is not the one that is kept, although the version is the same ("
                    + "were there changes that are in no commit?)." + ELSE);
        }
    }

    private static boolean sameValues(OutcomeSeries left, OutcomeSeries right) {
        for (int outcome = 0; outcome < left.outcomes().size(); outcome++) {
            if (Double.compare(left.windowValue(outcome), right.windowValue(outcome)) != 0) {
                return false;
            }
        }
        return true;
    }
}
