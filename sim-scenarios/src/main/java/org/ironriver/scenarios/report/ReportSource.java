package org.ironriver.scenarios.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.scenarios.format.CsvRecords;
import org.ironriver.scenarios.format.StoredText;
import org.ironriver.scenarios.io.ExperimentFolder;
import org.ironriver.scenarios.io.FolderRefusedException;
import org.ironriver.scenarios.io.PathsTable;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.scenario.ScenarioLibrary;
import org.ironriver.scenarios.sensitivity.Screening;
import org.ironriver.scenarios.validation.ShippedScorecard;

/**
 * An experiment's tables as a report reads them. Only the manifest, the contrasts and the summary must be there.
 *
 * @param folder     the experiment's folder
 * @param manifest   {@code manifest.json}
 * @param summary    {@code summary.json}
 * @param contrasts  {@code contrasts.csv}
 * @param scenarios  the scenarios, the reference first; without those that this version cannot read
 * @param displacement rows of {@code displacement.csv}; empty if there is none
 * @param scorecard  the targets' scorecard, as {@code validate --format json} writes it; missing if there is none
 * @param paths      rows of {@code paths.csv}; empty if there is none
 */
record ReportSource(
        Path folder,
        JsonNode manifest,
        JsonNode summary,
        Contrasts contrasts,
        List<Scenario> scenarios,
        List<Map<String, String>> displacement,
        List<Map<String, String>> paths,
        JsonNode scorecard) {

    /**
     * Reads the tables.
     *
     * @param scorecard a file that {@code validate --format json} has written; without one, the one that ships is taken, if the
     *     reference has the parameters that it was made with
     * @throws FolderRefusedException if the folder holds no tables of an experiment
     * @throws InvalidInputException  if one of them cannot be read
     */
    static ReportSource read(Path folder, ScenarioLibrary library, Optional<Path> scorecard) throws IOException {
        requireTables(folder);
        JsonNode summary = StoredText.readJson(folder.resolve(ExperimentFolder.SUMMARY));
        List<Scenario> scenarios = new ArrayList<>();
        for (JsonNode entry : summary.path("scenarios")) {
            Path file = folder.resolve(ExperimentFolder.SCENARIOS)
                    .resolve(entry.path("id").asText() + ".yaml");
            if (Files.isRegularFile(file)) {
                readable(file, library).ifPresent(scenarios::add);
            }
        }
        Optional<Scenario> reference = scenarios.isEmpty() ? Optional.empty() : Optional.of(scenarios.get(0));
        return new ReportSource(
                folder,
                StoredText.readJson(folder.resolve(ExperimentFolder.MANIFEST)),
                summary,
                new Contrasts(table(folder.resolve(ExperimentFolder.CONTRASTS), Contrasts.COLUMNS, Contrasts.NUMBERS)),
                scenarios,
                tableIfThere(
                        folder.resolve(ExperimentFolder.DISPLACEMENT),
                        List.of("scenario", "dimension", "part", "cell", "mean", "ci_low", "ci_high"),
                        List.of()),
                tableIfThere(folder.resolve(ExperimentFolder.PATHS), PathsTable.COLUMNS, PathsPart.NUMBERS),
                scorecard.isPresent()
                        ? StoredScorecard.read(scorecard.get())
                        : reference.flatMap(ShippedScorecard::about).orElse(MissingNode.getInstance()));
    }

    /** @throws FolderRefusedException if the folder holds no tables of an experiment */
    static void requireTables(Path folder) throws IOException {
        for (String name : List.of(ExperimentFolder.MANIFEST, ExperimentFolder.CONTRASTS, ExperimentFolder.SUMMARY)) {
            if (!Files.isRegularFile(folder.resolve(name))) {
                ExperimentFolder.requireNobodyWriting(folder);
                throw new FolderRefusedException(folder + " has no " + name
                        + "; a report needs the folder of an experiment that 'ironriver compare' has finished, or that"
                        + " 'ironriver extend' has gone on with.");
            }
        }
    }

    /**
     * Whether the contrasts say where one world lies: where replications share a draw of parameters, or are the points of a block of a
     * screening, what counts as a pair is a mean over worlds.
     */
    boolean saysOneWorld() {
        return replicationsPerDraw() == 1 && contrasts.haveOnePair();
    }

    /** How many replications in a row are one independent observation: those that share a draw, or the points of a block. */
    int replicationsPerDraw() {
        Path plan = folder.resolve(ExperimentFolder.PLAN);
        if (!Files.isRegularFile(plan)) {
            return 1;
        }
        JsonNode root = StoredText.readJson(plan);
        return Screening.isOne(root)
                ? Screening.read(root).blockSize()
                : Math.max(1, root.path("draws").path("replications_per_draw").asInt(1));
    }

    private static List<Map<String, String>> tableIfThere(Path file, List<String> required, List<String> numbers)
            throws IOException {
        return Files.isRegularFile(file) ? table(file, required, numbers) : List.of();
    }

    /** An older version may have had parameters that this one does not know; its tables can be shown all the same. */
    private static Optional<Scenario> readable(Path file, ScenarioLibrary library) {
        try {
            return Optional.of(library.loadFile(file).scenario());
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }

    /** The monthly series, if the folder has them. */
    Optional<Path> series() {
        Path file = folder.resolve(ExperimentFolder.SERIES_PARQUET);
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    String reference() {
        return summary.path("reference").asText();
    }

    /** What each compared scenario is compared with: the reference of its own world. */
    Map<String, String> references() {
        Map<String, String> references = new LinkedHashMap<>();
        scenarioIds().forEach(id -> contrasts.reference(id).ifPresent(own -> references.put(id, own)));
        return references;
    }

    /** Ids of the scenarios that nothing is compared with, in the order of the experiment. */
    List<String> policies() {
        Map<String, String> references = references();
        return scenarioIds().stream()
                .filter(id -> !id.equals(reference()) && !references.containsValue(id))
                .toList();
    }

    /** Ids of all scenarios, the reference first. */
    List<String> scenarioIds() {
        List<String> ids = new ArrayList<>();
        summary.path("scenarios").forEach(entry -> ids.add(entry.path("id").asText()));
        return ids;
    }

    /** Titles of all scenarios by id, the reference first. */
    Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        summary.path("scenarios")
                .forEach(entry -> titles.put(
                        entry.path("id").asText(), entry.path("title").asText()));
        return titles;
    }

    /** Outcomes that the summary calls its headlines, parts included, in the summary's order. */
    List<String> headlines() {
        List<String> names = new ArrayList<>();
        for (JsonNode contrast : summary.path("contrasts")) {
            String name = contrast.path("outcome").asText();
            if (contrast.path("headline").asBoolean() && !names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private static List<Map<String, String>> table(Path file, List<String> required, List<String> numbers)
            throws IOException {
        return CsvRecords.readNumbers(file.toString(), new StringReader(StoredText.read(file)), required, numbers);
    }
}
