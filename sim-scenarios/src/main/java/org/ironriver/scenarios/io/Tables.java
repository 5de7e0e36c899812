package org.ironriver.scenarios.io;

import static org.ironriver.scenarios.io.ExperimentFolder.BEST;
import static org.ironriver.scenarios.io.ExperimentFolder.CONTRASTS;
import static org.ironriver.scenarios.io.ExperimentFolder.DISPLACEMENT;
import static org.ironriver.scenarios.io.ExperimentFolder.PATHS;
import static org.ironriver.scenarios.io.ExperimentFolder.PATHS_PARQUET;
import static org.ironriver.scenarios.io.ExperimentFolder.PLAN;
import static org.ironriver.scenarios.io.ExperimentFolder.RUNS;
import static org.ironriver.scenarios.io.ExperimentFolder.RUNS_PARQUET;
import static org.ironriver.scenarios.io.ExperimentFolder.SCENARIOS;
import static org.ironriver.scenarios.io.ExperimentFolder.SERIES_PARQUET;
import static org.ironriver.scenarios.io.ExperimentFolder.SUMMARY;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironriver.scenarios.displacement.Displacement;
import org.ironriver.scenarios.displacement.DisplacementTable;
import org.ironriver.scenarios.experiment.BestPolicy;
import org.ironriver.scenarios.experiment.Contrast;
import org.ironriver.scenarios.experiment.ExperimentStatus;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.journal.JournalResults;
import org.ironriver.scenarios.journal.SessionLog;
import org.ironriver.scenarios.parquet.ParquetTables;
import org.ironriver.scenarios.precision.PrecisionSearch;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.scenario.ScenarioLibrary;
import org.ironriver.scenarios.study.StudyTable;
import org.ironriver.scenarios.study.StudyTables;

/** Writes all tables of an experiment into its folder, row by row. */
final class Tables {

    private final ExperimentFolder folder;
    private final ScenarioLibrary scenarioLibrary;

    Tables(ExperimentFolder folder, ScenarioLibrary scenarioLibrary) {
        this.folder = folder;
        this.scenarioLibrary = scenarioLibrary;
    }

    /** @return what the user should be told */
    List<String> write(
            JournalResults results,
            List<Contrast> contrasts,
            List<Displacement> displacements,
            List<BestPolicy> standings,
            List<SessionLog> sessions,
            Optional<PrecisionSearch> precision,
            InstantSource clock)
            throws IOException {
        ExperimentFolder.Writing writing = folder.writing();
        for (Scenario scenario : results.experiment().scenarios()) {
            writing.text(
                    SCENARIOS + "/" + scenario.id() + ".yaml", out -> out.write(scenarioLibrary.effective(scenario)));
        }
        writing.text(RUNS, out -> RunsTable.write(results, out));
        writing.text(CONTRASTS, out -> ContrastsTable.write(contrasts, out));
        writing.text(SUMMARY, out -> out.write(Json.write(Summary.of(results, contrasts, displacements, standings))));
        if (!displacements.isEmpty()) {
            writing.text(DISPLACEMENT, out -> DisplacementTable.write(displacements, out));
        }
        if (!standings.isEmpty()) {
            writing.text(BEST, out -> BestTable.write(standings, out));
        }
        if (PathsTable.isWanted(results)) {
            writing.text(PATHS, out -> PathsTable.write(results, out));
        }
        String plan = results.experiment().plan().text();
        if (!plan.isEmpty()) {
            writing.text(PLAN, out -> out.write(plan));
        }
        for (StudyTable table : StudyTables.of(results, contrasts)) {
            writing.text(table.name(), table.content()::write);
        }
        List<String> notices = writeParquet(results, writing);
        ObjectNode manifest = Manifest.of(results, sessions, clock.instant(), notices, writing.hashes());
        precision.ifPresent(search -> manifest.set("precision", search.write()));
        boolean complete = results.status() == ExperimentStatus.COMPLETE && results.failed() == 0;
        writing.finish(out -> out.write(Json.write(manifest)), complete);
        return notices;
    }

    /** DuckDB has no library for some machines; what it cannot write there is not worth losing the other tables for. */
    private List<String> writeParquet(JournalResults results, ExperimentFolder.Writing writing) throws IOException {
        List<String> notices = new ArrayList<>();
        try {
            writing.binary(
                    RUNS_PARQUET,
                    file -> ParquetTables.writeRuns(results, RunsTable.FAILED, file, folder.passing("runs")));
            writing.binary(SERIES_PARQUET, file -> ParquetTables.writeSeries(results, file, folder.passing("series")));
            if (PathsTable.isWanted(results)) {
                writing.binary(PATHS_PARQUET, file -> ParquetTables.writePaths(results, file, folder.passing("paths")));
            }
        } catch (LinkageError e) {
            notices.add(RUNS_PARQUET + ", " + SERIES_PARQUET + " and " + PATHS_PARQUET
                    + " are missing, because DuckDB cannot be loaded on this" + " machine (" + e.getMessage()
                    + "); 'extend' on another machine writes them");
        }
        return notices;
    }
}
