package org.ironriver.scenarios.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.ironriver.scenarios.BuildInfo;
import org.ironriver.scenarios.displacement.Displacement;
import org.ironriver.scenarios.experiment.BestPolicy;
import org.ironriver.scenarios.experiment.Cancellation;
import org.ironriver.scenarios.experiment.Contrast;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.ExperimentEngine;
import org.ironriver.scenarios.experiment.ExperimentListener;
import org.ironriver.scenarios.experiment.ExperimentStatus;
import org.ironriver.scenarios.experiment.Results;
import org.ironriver.scenarios.journal.Journal;
import org.ironriver.scenarios.journal.JournalHeader;
import org.ironriver.scenarios.journal.JournalResults;
import org.ironriver.scenarios.journal.Session;
import org.ironriver.scenarios.precision.PrecisionSearch;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.scenario.ScenarioLibrary;

/**
 * An experiment that lives in a folder. Each replication is safe there as it ends, whatever happens to the process
 * afterwards; tables are made from what is kept. It can be gone on with at any time and ends with the same tables as if it
 * had never been interrupted.
 *
 * <p>Memory does not grow with the number of replications, but for a few bytes of each.
 */
public final class StoredExperiment implements Closeable {

    private final ExperimentFolder folder;
    private final ScenarioLibrary scenarioLibrary;
    private final Execution execution;
    private Experiment experiment;
    private final Journal journal;
    private final List<JournalResults> opened = new ArrayList<>();

    private StoredExperiment(
            ExperimentFolder folder,
            ScenarioLibrary scenarioLibrary,
            Execution execution,
            Experiment experiment,
            Journal journal) {
        this.folder = folder;
        this.scenarioLibrary = scenarioLibrary;
        this.execution = execution;
        this.experiment = experiment;
        this.journal = journal;
    }

    /**
     * What it came to.
     *
     * @param displacements what became of each effect on the flow
     * @param standings     which scenario is the best for which outcome
     * @param notices       what the user should be told besides the results
     */
    public record Answer(
            Results results,
            List<Contrast> contrasts,
            List<Displacement> displacements,
            List<BestPolicy> standings,
            List<String> notices) {}

    /** Begins a new one. An experiment that the folder holds is set aside, and goes when the new one is complete. */
    public static StoredExperiment create(
            ExperimentFolder folder, Experiment experiment, ScenarioLibrary scenarioLibrary, Execution execution)
            throws IOException {
        List<JournalHeader.Entry> entries = new ArrayList<>();
        for (Scenario scenario : experiment.scenarios()) {
            entries.add(new JournalHeader.Entry(
                    scenario.id(), scenario.parameters().hash(), scenarioLibrary.effective(scenario)));
        }
        JournalHeader header = new JournalHeader(
                BuildInfo.current(),
                experiment.seed(),
                entries,
                experiment.plan().text());
        folder.setAside();
        Journal journal = Journal.create(folder.journal(), header, execution.durability(), execution.clock());
        return new StoredExperiment(folder, scenarioLibrary, execution, experiment, journal);
    }

    /**
     * Goes on with the one that the folder holds.
     *
     * @param replications how many of each scenario; if empty, as many as it was last to have
     * @throws FolderRefusedException if it was made by another version, or has more replications already
     * @throws org.ironriver.core.input.InvalidInputException if the number leaves the last draw of parameters incomplete
     * @throws org.ironriver.scenarios.journal.DamagedJournalException if its journal is damaged
     */
    public static StoredExperiment reopen(
            ExperimentFolder folder, OptionalInt replications, ScenarioLibrary scenarioLibrary, Execution execution)
            throws IOException {
        return reopen(folder, replications, scenarioLibrary, execution, BuildInfo.current());
    }

    static StoredExperiment reopen(
            ExperimentFolder folder,
            OptionalInt replications,
            ScenarioLibrary scenarioLibrary,
            Execution execution,
            BuildInfo running)
            throws IOException {
        Journal journal = Journal.open(folder.journal(), execution.durability(), execution.clock());
        try {
            Experiment experiment = Continuation.of(folder.path(), journal, scenarioLibrary, running)
                    .experiment(replications);
            return new StoredExperiment(folder, scenarioLibrary, execution, experiment, journal);
        } catch (RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    /** Sets the whole records of a damaged journal in its place. @return where the damaged one is kept */
    public static Path repair(ExperimentFolder folder) throws IOException {
        return Journal.repair(folder.journal());
    }

    public Experiment experiment() {
        return experiment;
    }

    /** How many bytes of an interrupted write were found, and dropped, when it was opened. */
    public long tornBytes() {
        return journal.tornBytes();
    }

    /**
     * Runs what is missing and writes the tables.
     *
     * @throws UnfinishedExperimentException if something could not be written; what had finished is safe
     * @throws FolderRefusedException if the model that runs gives other results than those that are kept
     */
    public Answer run(ExperimentEngine engine, ExperimentListener listener, Cancellation cancellation)
            throws IOException {
        return run(engine, listener, cancellation, Optional.empty());
    }

    /**
     * The same, and goes on to more replications until a precision is reached. The tables are those of an experiment that was to
     * have as many from the start.
     */
    public Answer run(
            ExperimentEngine engine,
            ExperimentListener listener,
            Cancellation cancellation,
            Optional<PrecisionSearch> precision)
            throws IOException {
        try {
            Continuation.requireSameResults(folder.path(), journal, experiment, engine);
            journal.begin(Session.here(
                    execution.command(),
                    experiment.replications(),
                    engine.threads(),
                    execution.clock().instant()));
            ExperimentStatus status = engine.complete(experiment, journal, listener, cancellation);
            if (precision.isPresent()) {
                status = growTo(precision.get(), status, engine, listener, cancellation);
            }
            journal.seal();
            return answer(status, precision);
        } catch (IOException e) {
            throw unfinished(e);
        } catch (UncheckedIOException e) {
            throw unfinished(e.getCause() == null ? new IOException(e) : e.getCause());
        }
    }

    private ExperimentStatus growTo(
            PrecisionSearch precision,
            ExperimentStatus begun,
            ExperimentEngine engine,
            ExperimentListener listener,
            Cancellation cancellation)
            throws IOException {
        ExperimentStatus status = begun;
        while (status == ExperimentStatus.COMPLETE) {
            OptionalInt next;
            try (JournalResults results = new JournalResults(journal, experiment, status, folder.passing("columns"))) {
                next = precision.next(results);
            }
            if (next.isEmpty()) {
                return status;
            }
            experiment = experiment.withReplications(next.getAsInt());
            status = engine.complete(experiment, journal, listener, cancellation);
        }
        return status;
    }

    private Answer answer(ExperimentStatus status, Optional<PrecisionSearch> precision) throws IOException {
        JournalResults results = new JournalResults(journal, experiment, status, folder.passing("columns"));
        opened.add(results);
        List<Contrast> contrasts = Contrast.listContrasts(results);
        List<Displacement> displacements = Displacement.listDisplacements(
                experiment, (reference, scenario, visitor) -> results.visitPairs(reference, scenario, visitor::pair));
        List<BestPolicy> standings = BestPolicy.listStandings(results);
        List<String> notices = new ArrayList<>(new Tables(folder, scenarioLibrary)
                .write(results, contrasts, displacements, standings, journal.sessions(), precision, execution.clock()));
        String replaced = folder.replaced().places();
        if (!replaced.isEmpty()) {
            notices.add("what was to be replaced is kept in " + replaced + " until this experiment is complete");
        }
        return new Answer(results, contrasts, displacements, standings, notices);
    }

    private UnfinishedExperimentException unfinished(IOException cause) throws IOException {
        folder.removePassing();
        String file = cause instanceof FileSystemException named
                ? named.getFile()
                : folder.path().toString();
        String reason = cause instanceof FileSystemException named && named.getReason() != null
                ? named.getReason()
                : String.valueOf(cause.getMessage());
        int kept = journal.sessions().stream().mapToInt(log -> log.kept()).sum();
        return new UnfinishedExperimentException(
                "cannot write " + file + ": " + reason + ". " + kept + " replications are safe in " + folder.path()
                        + "; when it can be written to again, go on with: ironriver extend " + folder.path()
                        + folder.replaced().list().stream()
                                .map(aside -> ". What was to be replaced is in " + aside)
                                .collect(Collectors.joining()),
                cause);
    }

    @Override
    public void close() throws IOException {
        for (JournalResults results : opened) {
            results.close();
        }
        journal.close();
    }
}
