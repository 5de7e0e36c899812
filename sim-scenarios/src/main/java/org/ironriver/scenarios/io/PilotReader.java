package org.ironriver.scenarios.io;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.precision.Pilot;

/** Reads what planning needs from an experiment's folder: {@code summary.json}, and times from {@code manifest.json}. */
public final class PilotReader {

    private PilotReader() {}

    /**
     * @throws FolderRefusedException if the folder has no finished experiment
     * @throws InvalidInputException  if a file is not what {@code compare} writes
     */
    public static Pilot read(Path folder) throws IOException {
        StoredManifest.read(folder);
        JsonNode manifest = json(folder.resolve(ExperimentFolder.MANIFEST));
        JsonNode summary = json(folder.resolve(ExperimentFolder.SUMMARY));
        int completed = 0;
        for (JsonNode scenario : manifest.path("scenarios")) {
            completed +=
                    scenario.path("completed").asInt() + scenario.path("failed").asInt();
        }
        int scenarios = manifest.path("scenarios").size();
        double seconds = manifest.path("seconds").asDouble(Double.NaN);
        return new Pilot(
                summary.path("replications").asInt(),
                completed == 0 ? Double.NaN : seconds / completed * scenarios,
                manifest.path("threads").asInt(1),
                widths(folder, summary));
    }

    private static List<Pilot.Width> widths(Path folder, JsonNode summary) {
        if (!summary.has("contrasts")) {
            throw new InvalidInputException(
                    folder.resolve(ExperimentFolder.SUMMARY).toString(),
                    "no key 'contrasts'",
                    "a summary as 'compare' writes it");
        }
        List<Pilot.Width> widths = new ArrayList<>();
        for (JsonNode contrast : summary.path("contrasts")) {
            double mean = contrast.path("reference_mean").asDouble(0);
            double halfWidth = (contrast.path("ci_high").asDouble(Double.NaN)
                            - contrast.path("ci_low").asDouble(Double.NaN))
                    / 2;
            if (mean != 0 && Double.isFinite(halfWidth)) {
                widths.add(new Pilot.Width(
                        contrast.path("outcome").asText(),
                        contrast.path("scenario").asText(),
                        contrast.path("replications").asInt(),
                        100 * halfWidth / Math.abs(mean)));
            }
        }
        return widths;
    }

    private static JsonNode json(Path file) throws IOException {
        try {
            return Json.read(Files.readString(file));
        } catch (JacksonException e) {
            throw new InvalidInputException(file.toString(), e.getOriginalMessage(), "JSON", null, e);
        }
    }
}
