package org.ironriver.scenarios.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.scenarios.experiment.ExperimentStatus;
import org.ironriver.scenarios.format.StoredText;
import org.ironriver.scenarios.precision.Pilot;
import org.ironriver.scenarios.scenario.ScenarioLibrary;

/** Reads what planning needs from an experiment's folder: {@code summary.json}, and times from {@code manifest.json}. */
public final class PilotReader {

    private PilotReader() {}

    /**
     * @throws FolderRefusedException if the folder has no finished experiment
     * @throws InvalidInputException  if a file is missing, or is not what {@code compare} writes
     */
    public static Pilot read(Path folder, ScenarioLibrary library) throws IOException {
        StoredManifest stored = StoredManifest.read(folder);
        JsonNode manifest = StoredText.readJson(folder.resolve(ExperimentFolder.MANIFEST));
        JsonNode summary = StoredText.readJson(folder.resolve(ExperimentFolder.SUMMARY));
        int completed = 0;
        for (JsonNode scenario : manifest.path("scenarios")) {
            completed +=
                    scenario.path("completed").asInt() + scenario.path("failed").asInt();
        }
        int scenarios = manifest.path("scenarios").size();
        int together = stored.plan(folder, library).replicationsPerDraw();
        boolean interrupted = ExperimentStatus.INTERRUPTED
                .name()
                .equalsIgnoreCase(manifest.path("status").asText());
        requireContrasts(folder, summary);
        Map<String, Integer> tried = tried(summary, together, interrupted);
        double seconds = manifest.path("seconds").asDouble(Double.NaN);
        return new Pilot(
                tried.values().stream().mapToInt(Integer::intValue).min().orElse(0),
                together,
                completed == 0 ? Double.NaN : seconds / completed * scenarios,
                manifest.path("threads").asInt(1),
                widths(summary, tried));
    }

    /**
     * How many replications it took each scenario to have its pairs. Where an experiment came to its end, that is as many as were
     * asked for, for some may have failed; where it was interrupted, as many as its fullest outcome has pairs of.
     */
    private static Map<String, Integer> tried(JsonNode summary, int together, boolean interrupted) {
        Map<String, Integer> tried = new TreeMap<>();
        for (JsonNode contrast : summary.path("contrasts")) {
            int pairs = contrast.path("replications").asInt();
            int asked = interrupted ? 0 : summary.path("replications").asInt();
            tried.merge(contrast.path("scenario").asText(), Math.max(asked, pairs * together), Math::max);
        }
        return tried;
    }

    private static void requireContrasts(Path folder, JsonNode summary) {
        if (!summary.has("contrasts")) {
            throw new InvalidInputException(
                    folder.resolve(ExperimentFolder.SUMMARY).toString(),
                    "no key 'contrasts'",
                    "a summary as 'compare' writes it");
        }
    }

    private static List<Pilot.Width> widths(JsonNode summary, Map<String, Integer> tried) {
        List<Pilot.Width> widths = new ArrayList<>();
        for (JsonNode contrast : summary.path("contrasts")) {
            double mean = contrast.path("reference_mean").asDouble(0);
            double halfWidth = (contrast.path("ci_high").asDouble(Double.NaN)
                            - contrast.path("ci_low").asDouble(Double.NaN))
                    / 2;
            String scenario = contrast.path("scenario").asText();
            if (mean != 0 && Double.isFinite(halfWidth)) {
                widths.add(new Pilot.Width(
                        contrast.path("outcome").asText(),
                        scenario,
                        contrast.path("replications").asInt(),
                        tried.getOrDefault(scenario, 0),
                        100 * halfWidth / Math.abs(mean)));
            }
        }
        return widths;
    }
}
