package org.ironriver.scenarios.io;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.scenarios.experiment.Plan;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.format.StoredText;
import org.ironriver.scenarios.scenario.ScenarioLibrary;
import org.ironriver.scenarios.study.StudyPlan;

/**
 * What a manifest says that is needed to check its folder.
 *
 * @param build     version and commit, as people read them
 * @param seed      the experiment's seed
 * @param replications number of each scenario
 * @param scenarios ids, the reference first
 * @param hashes    parameter hash of each scenario, by id
 * @param files     SHA-256 of each file, by name
 */
record StoredManifest(
        String build,
        long seed,
        int replications,
        List<String> scenarios,
        Map<String, String> hashes,
        Map<String, String> files) {

    private static final String AS_WRITTEN = "a manifest as 'compare' writes it";
    private static final List<String> KEYS = List.of("version", "commit", "seed", "replications", "scenarios", "files");

    /**
     * @throws FolderRefusedException if there is none, or none yet
     * @throws InvalidInputException  if it is no manifest
     */
    static StoredManifest read(Path folder) throws IOException {
        Path file = folder.resolve(ExperimentFolder.MANIFEST);
        if (!Files.exists(file)) {
            ExperimentFolder.requireNobodyWriting(folder);
            boolean begun = Files.exists(folder.resolve(ExperimentFolder.JOURNAL));
            throw new FolderRefusedException(folder + " has no " + ExperimentFolder.MANIFEST
                    + (begun
                            ? ": the experiment was broken off. Go on with it by 'ironriver extend " + folder + "'."
                            : ", so it is not the folder of an experiment."));
        }
        JsonNode root = StoredText.readJson(file);
        requireKeys(file, root);
        List<String> scenarios = new ArrayList<>();
        Map<String, String> hashes = new TreeMap<>();
        for (JsonNode scenario : root.path("scenarios")) {
            scenarios.add(scenario.path("id").asText());
            hashes.put(
                    scenario.path("id").asText(),
                    scenario.path("parameter_hash").asText());
        }
        Map<String, String> files = new TreeMap<>();
        root.path("files")
                .properties()
                .forEach(entry -> files.put(entry.getKey(), entry.getValue().asText()));
        return new StoredManifest(
                root.path("version").asText() + " (commit "
                        + root.path("commit").asText()
                        + (root.path("local_changes").asBoolean() ? ", with local changes)" : ")"),
                root.path("seed").asLong(),
                root.path("replications").asInt(),
                scenarios,
                hashes,
                files);
    }

    /**
     * The plan of the experiment in the folder that the manifest is of; the plain one if it has no other.
     *
     * @throws InvalidInputException if its file is not as it was written
     */
    Plan plan(Path folder, ScenarioLibrary library) {
        Path file = folder.resolve(ExperimentFolder.PLAN);
        if (!files.containsKey(ExperimentFolder.PLAN) || !Files.exists(file)) {
            return Plan.PLAIN;
        }
        return StudyPlan.parse(file.toString(), StoredText.read(file), library);
    }

    /** Whether a folder has the manifest of an experiment; many a program calls a file so. */
    static boolean isIn(Path folder) throws IOException {
        Path file = folder.resolve(ExperimentFolder.MANIFEST);
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try {
            JsonNode root = Json.read(Files.readString(file));
            return KEYS.stream().allMatch(root::has);
        } catch (JacksonException | CharacterCodingException e) {
            return false;
        }
    }

    private static void requireKeys(Path file, JsonNode root) {
        for (String key : KEYS) {
            if (!root.has(key)) {
                throw new InvalidInputException(file.toString(), "no key '" + key + "'", AS_WRITTEN);
            }
        }
        if (root.path("scenarios").isEmpty()) {
            throw new InvalidInputException(file.toString(), "no scenarios", AS_WRITTEN);
        }
    }
}
