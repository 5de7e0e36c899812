package org.ironriver.scenarios.uncertainty;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.scenario.KnownValues;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.scenario.ScenarioLibrary;

/**
 * The weighted parameter sets that a fit to the calibration targets left ({@code fitted.csv}, made by {@code calibrate};
 * {@code fitted.json} says by which command, at which commit, in what time). Each replication has one of them, so that what one
 * world shows carries what the fit leaves open.
 *
 * <p>Parameters that some scenario of the experiment sets ({@link KnownValues}) are drawn in none of them; the others of a set still are.
 */
public final class ShippedFit {

    private static final String TABLE = "fitted.csv";
    private static final String MANIFEST = "fitted.json";

    private ShippedFit() {}

    /**
     * Draws from the sets.
     *
     * @param replicationsPerDraw how many replications in a row share a draw
     * @return empty if every fitted parameter is set by some scenario
     */
    public static Optional<ParameterDraws> draws(
            ScenarioLibrary library, int replicationsPerDraw, List<Scenario> scenarios) {
        KnownValues known = new KnownValues(scenarios);
        return new DrawTableReader(library)
                .parse(TABLE, text(TABLE), replicationsPerDraw)
                .only(path -> !known.contains(path))
                .map(ParameterDraws.class::cast);
    }

    /** The fit's manifest. */
    public static JsonNode manifest() {
        try {
            return Json.read(text(MANIFEST));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String name) {
        try (InputStream in = ShippedFit.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing beside " + ShippedFit.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
