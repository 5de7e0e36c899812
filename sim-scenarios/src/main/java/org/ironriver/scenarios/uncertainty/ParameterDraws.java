package org.ironriver.scenarios.uncertainty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.ironriver.core.random.Identity;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.scenario.ScenarioLibrary;

/**
 * Draws of uncertain parameters. Each is used by a number of replications in a row, in every scenario alike; which it is depends
 * on the experiment's seed and on the draw's number alone, so that ten replications are the first ten of a hundred.
 */
public abstract class ParameterDraws {

    private static final String REPLICATIONS = "replications_per_draw";
    private static final long SPACE = Identity.space("draw of uncertain parameters");
    private static final int MANTISSA_BITS = 53;

    private final int replicationsPerDraw;

    ParameterDraws(int replicationsPerDraw) {
        if (replicationsPerDraw < 1) {
            throw new IllegalArgumentException(replicationsPerDraw + " replications for a draw; allowed: 1 or more");
        }
        this.replicationsPerDraw = replicationsPerDraw;
    }

    /** How many replications in a row share a draw. */
    public int replicationsPerDraw() {
        return replicationsPerDraw;
    }

    /** The number of a replication's draw, from 1. */
    public int drawOf(int replication) {
        return (replication - 1) / replicationsPerDraw + 1;
    }

    /** The scenario with the parameters of a draw. */
    public abstract Scenario apply(Scenario scenario, long experimentSeed, int draw);

    /** The numbers of a draw by path; a series has one for each of its years, a value by class one for each class. */
    public abstract Map<String, Double> numbers(Scenario scenario, long experimentSeed, int draw);

    /** As JSON, to be read by {@link #read}. */
    public ObjectNode write() {
        ObjectNode root = Json.nodes().objectNode();
        root.put(REPLICATIONS, replicationsPerDraw);
        write(root);
        return root;
    }

    abstract void write(ObjectNode root);

    /** What {@link #write()} gave. */
    public static ParameterDraws read(JsonNode root, ScenarioLibrary library) {
        int replications = root.path(REPLICATIONS).asInt();
        return root.has(DrawTable.ROWS)
                ? DrawTable.read(root, replications, library)
                : DrawRanges.read(root, replications);
    }

    /** In [0, 1), a pure function of its arguments. */
    static double uniform(long experimentSeed, int draw, String what) {
        long bits = Identity.of(SPACE, experimentSeed, draw, Identity.space(what));
        return (bits >>> (Long.SIZE - MANTISSA_BITS)) * 0x1p-53;
    }
}
