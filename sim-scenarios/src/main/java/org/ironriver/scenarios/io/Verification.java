package org.ironriver.scenarios.io;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.core.outcome.PathCounts;
import org.ironriver.scenarios.experiment.Cancellation;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.ExperimentListener;
import org.ironriver.scenarios.experiment.ExperimentRunner;
import org.ironriver.scenarios.experiment.ReplicationKey;
import org.ironriver.scenarios.experiment.ReplicationResult;
import org.ironriver.scenarios.experiment.ReplicationStore;
import org.ironriver.scenarios.format.CsvRows;
import org.ironriver.scenarios.format.Numbers;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.scenario.ScenarioLibrary;

/**
 * Checks an experiment's folder: the hash of every file, and some replications, run again from the scenarios in the
 * folder and compared to the last bit with {@code runs.csv} and {@code paths.parquet}. It needs the tables alone, not the journal, and changes nothing.
 * A file of the manifest that cannot be read is a difference as any other: damage is what it is to find.
 */
public final class Verification {

    private final Path folder;
    private final StoredManifest manifest;
    private final ScenarioLibrary scenarioLibrary;
    private final List<String> differences = new ArrayList<>();

    private Verification(Path folder, StoredManifest manifest, ScenarioLibrary scenarioLibrary) {
        this.folder = folder;
        this.manifest = manifest;
        this.scenarioLibrary = scenarioLibrary;
    }

    /** @throws FolderRefusedException if the folder holds no finished or interrupted experiment */
    public static Verification of(Path folder, ScenarioLibrary scenarioLibrary) throws IOException {
        return new Verification(folder, StoredManifest.read(folder), scenarioLibrary);
    }

    /**
     * What was found.
     *
     * @param files       how many files were checked
     * @param rows        the replications that were run again, as {@code scenario:replication}
     * @param values      how many values were compared
     * @param differences one line each; empty if there is none
     */
    public record Report(int files, List<String> rows, int values, List<String> differences) {}

    /** Which build made the experiment, for people. */
    public String build() {
        return manifest.build();
    }

    /** Checks files and as many completed replications. */
    public Report sample(int size, ExperimentRunner runner, ExperimentListener listener, Cancellation cancellation) {
        return check(new RowSample(size, row -> !row.failed()), runner, listener, cancellation);
    }

    /**
     * Checks files and one replication.
     *
     * @throws InvalidInputException if there is none of this name, in a folder that is otherwise as it was written
     */
    public Report only(
            String scenario,
            int replication,
            ExperimentRunner runner,
            ExperimentListener listener,
            Cancellation cancellation) {
        if (!manifest.scenarios().contains(scenario)) {
            throw InvalidInputException.unknownName(folder.toString(), "scenario", scenario, manifest.scenarios());
        }
        RowSample one = new RowSample(1, row -> row.scenario().equals(scenario) && row.replication() == replication);
        Report report = check(one, runner, listener, cancellation);
        if (one.rows().isEmpty() && report.differences().isEmpty()) {
            throw new InvalidInputException(
                    folder.resolve(ExperimentFolder.RUNS).toString(),
                    "no replication " + replication + " of " + scenario,
                    "a replication that the table has, 1 to " + manifest.replications());
        }
        return report;
    }

    private Report check(
            RowSample sample, ExperimentRunner runner, ExperimentListener listener, Cancellation cancellation) {
        checkFiles();
        if (!readRuns(sample)) {
            return new Report(manifest.files().size(), List.of(), 0, List.copyOf(differences));
        }
        Again again = new Again(sample.rows());
        Optional<Experiment> experiment = experiment();
        if (experiment.isPresent()) {
            runner.complete(experiment.get(), again, listener, cancellation);
        }
        int values = 0;
        List<String> names = new ArrayList<>();
        Map<RowSample.Row, PathCounts> paths = new LinkedHashMap<>();
        for (RowSample.Row row : sample.rows()) {
            ReplicationResult result = again.results.get(row.name());
            if (result != null) {
                names.add(row.name());
                values += compare(row, result);
                if (result instanceof ReplicationResult.Completed completed && !row.failed()) {
                    paths.put(row, completed.series().paths());
                }
            } else if (experiment.isPresent() && !cancellation.isCancelled()) {
                differences.add(row.name() + ": no replication of the experiment that the manifest describes");
            }
        }
        try {
            differences.addAll(new PathsCheck(folder).differences(paths));
        } catch (InvalidInputException e) {
            note(e);
        }
        return new Report(manifest.files().size(), names, values, List.copyOf(differences));
    }

    private void checkFiles() {
        for (Map.Entry<String, String> file : manifest.files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            try {
                if (!Files.exists(path)) {
                    differences.add(file.getKey() + ": missing");
                } else if (!Sha256.of(path).equals(file.getValue())) {
                    differences.add(file.getKey() + ": not the file that the manifest has the SHA-256 of");
                }
            } catch (IOException e) {
                differences.add(file.getKey() + ": cannot be read: " + e.getMessage());
            }
        }
    }

    /** Lets the sample choose; false if there is no table to choose from, or none that can be read, which has been noted then. */
    private boolean readRuns(RowSample sample) {
        Path runs = folder.resolve(ExperimentFolder.RUNS);
        if (!Files.exists(runs)) {
            return false;
        }
        try (Reader in = Files.newBufferedReader(runs)) {
            CsvRows.read(ExperimentFolder.RUNS, in, RunsTable.COLUMNS, sample::line);
            return true;
        } catch (InvalidInputException e) {
            note(e);
        } catch (IOException e) {
            differences.add(ExperimentFolder.RUNS + ": cannot be read: " + e.getMessage());
        }
        return false;
    }

    private void note(InvalidInputException unreadable) {
        differences.add(String.valueOf(unreadable.getMessage()).replaceAll("\\s*\\R\\s*", "; "));
    }

    /** What the folder's scenarios make; empty if they cannot be read, which has been noted then. */
    private Optional<Experiment> experiment() {
        try {
            return Optional.of(readExperiment());
        } catch (InvalidInputException e) {
            note(e);
        } catch (IllegalArgumentException e) {
            differences.add(ExperimentFolder.MANIFEST + ": no experiment: " + e.getMessage());
        }
        return Optional.empty();
    }

    private Experiment readExperiment() {
        List<Scenario> scenarios = new ArrayList<>();
        for (String id : manifest.scenarios()) {
            Path file = folder.resolve(ExperimentFolder.SCENARIOS).resolve(id + ".yaml");
            Scenario scenario = scenarioLibrary.loadFile(file).scenario();
            if (!scenario.parameters().hash().equals(manifest.hashes().get(id))) {
                differences.add("scenarios/" + id + ".yaml: not the parameters that the manifest has the hash of");
            }
            scenarios.add(scenario);
        }
        return new Experiment(
                scenarios.get(0),
                scenarios.subList(1, scenarios.size()),
                manifest.replications(),
                manifest.seed(),
                manifest.plan(folder, scenarioLibrary));
    }

    /** @return how many values were compared */
    private int compare(RowSample.Row row, ReplicationResult result) {
        if (row.seed() != result.key().seed()) {
            differences.add(row.name() + ": seed " + row.seed() + " in " + ExperimentFolder.RUNS + ", and "
                    + result.key().seed() + " by the manifest");
        }
        if (result instanceof ReplicationResult.Failed failed) {
            if (!row.failed()) {
                differences.add(row.name() + ": completed then, broke down now: " + failed.reason());
            }
            return 0;
        }
        if (row.failed()) {
            differences.add(row.name() + ": broke down then, completed now");
            return 0;
        }
        return compare(row, ((ReplicationResult.Completed) result).series());
    }

    private int compare(RowSample.Row row, OutcomeSeries series) {
        Map<String, String> now = new TreeMap<>();
        for (int i = 0; i < series.outcomes().size(); i++) {
            now.put(series.outcomes().get(i).name(), Numbers.shortest(series.windowValue(i)));
        }
        for (Map.Entry<String, String> then : row.values().entrySet()) {
            String value = now.remove(then.getKey());
            if (value == null) {
                differences.add(row.name() + " " + then.getKey() + ": not measured now");
            } else if (!value.equals(then.getValue())) {
                differences.add(row.name() + " " + then.getKey() + ": " + then.getValue() + " in "
                        + ExperimentFolder.RUNS + ", " + value + " now");
            }
        }
        now.keySet().forEach(outcome -> differences.add(row.name() + " " + outcome + ": not measured then"));
        return row.values().size();
    }

    /** Asks for the replications of the sample, and takes them. */
    private static final class Again implements ReplicationStore {
        private final Set<String> names;
        private final Map<String, ReplicationResult> results = new TreeMap<>();

        Again(List<RowSample.Row> rows) {
            names = rows.stream().map(RowSample.Row::name).collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public boolean holds(ReplicationKey key) {
            return !names.contains(key.scenario() + ":" + key.replication());
        }

        @Override
        public synchronized void keep(ReplicationResult result) {
            results.put(result.key().scenario() + ":" + result.key().replication(), result);
        }
    }
}
