package org.ironriver.scenarios.sensitivity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.Plan;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.prior.Factors;
import org.ironriver.scenarios.scenario.Scenario;

/**
 * The plan of an experiment whose replication r runs every scenario at the r-th point of a design.
 *
 * @param method   how the points are chosen and read
 * @param paths    the parameters that vary
 * @param outcomes the figures that are asked about
 */
public record Screening(Method method, List<String> paths, List<String> outcomes) implements Plan {

    private static final String KEY = "sensitivity";

    /** How the points are chosen and read. */
    public enum Method {
        /** Elementary effects along trajectories: cheap, tells what can be left alone. */
        MORRIS,
        /** Shares of the variance: dear, tells how much. */
        SOBOL;

        /** Name in files. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Screening {
        paths = List.copyOf(paths);
        outcomes = List.copyOf(outcomes);
        if (paths.isEmpty() || (method == Method.SOBOL && paths.size() > SobolDesign.MOST_PARAMETERS)) {
            throw new InvalidInputException(
                    "sensitivity",
                    paths.size() + " parameters",
                    "1 or more, and for Sobol indices at most " + SobolDesign.MOST_PARAMETERS);
        }
    }

    /** The plan of an experiment, if it is a screening. */
    public static Optional<Screening> of(Experiment experiment) {
        return experiment.plan() instanceof Screening screening ? Optional.of(screening) : Optional.empty();
    }

    /** Whether a plan's JSON is that of a screening. */
    public static boolean isOne(JsonNode root) {
        return root.has(KEY);
    }

    /** What {@link #text()} holds. */
    public static Screening read(JsonNode root) {
        JsonNode node = root.path(KEY);
        return new Screening(
                Method.valueOf(node.path("method").asText().toUpperCase(Locale.ROOT)),
                texts(node.path("parameters")),
                texts(node.path("outcomes")));
    }

    /** Replications that a block takes: what is run should be a multiple of it. */
    public int blockSize() {
        return design().blockSize();
    }

    Design design() {
        return method == Method.MORRIS ? new MorrisDesign(paths.size()) : new SobolDesign(paths.size());
    }

    @Override
    public Scenario inReplication(Scenario scenario, long experimentSeed, int replication) {
        Design design = design();
        double[] point = design.block(experimentSeed, block(replication))[index(replication)];
        return scenario.withParameters(
                Factors.named(KEY, scenario.parameters(), paths).apply(scenario.parameters(), point));
    }

    @Override
    public int luck(int replication) {
        return design().luck(block(replication), index(replication));
    }

    @Override
    public int replicationsPerDraw() {
        return blockSize();
    }

    @Override
    public String text() {
        ObjectNode root = Json.nodes().objectNode();
        ObjectNode node = root.putObject(KEY);
        node.put("method", method.id());
        paths.forEach(node.putArray("parameters")::add);
        outcomes.forEach(node.putArray("outcomes")::add);
        return Json.write(root);
    }

    private int block(int replication) {
        return (replication - 1) / blockSize();
    }

    private int index(int replication) {
        return (replication - 1) % blockSize();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
