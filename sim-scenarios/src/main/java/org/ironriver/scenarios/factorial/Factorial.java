package org.ironriver.scenarios.factorial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ironriver.scenarios.format.Json;

/**
 * Which scenario has which of the factors.
 *
 * @param factors   names of the policies that are combined
 * @param scenarios ids of all combinations: bit n of an index says whether the combination has factor n, so that the reference,
 *     which has none, is the first, and the one with all the last
 */
public record Factorial(List<String> factors, List<String> scenarios) {

    /** With more, the number of combinations gets out of hand. */
    public static final int MOST_FACTORS = 6;

    private static final String FACTORS = "factors";
    private static final String SCENARIOS = "scenarios";

    public Factorial {
        factors = List.copyOf(factors);
        scenarios = List.copyOf(scenarios);
        if (scenarios.size() != 1 << factors.size()) {
            throw new IllegalArgumentException(scenarios.size() + " combinations of " + factors.size() + " factors");
        }
    }

    /** The names of the factors of a combination. */
    public List<String> names(int combination) {
        List<String> names = new ArrayList<>();
        for (int factor = 0; factor < factors.size(); factor++) {
            if ((combination & 1 << factor) != 0) {
                names.add(factors.get(factor));
            }
        }
        return names;
    }

    /** A letter for a factor, from A. */
    public static String letter(int factor) {
        return Character.toString('A' + factor);
    }

    public ObjectNode write() {
        ObjectNode root = Json.nodes().objectNode();
        factors.forEach(root.putArray(FACTORS)::add);
        scenarios.forEach(root.putArray(SCENARIOS)::add);
        return root;
    }

    /**
     * What {@link #write} gave.
     *
     * @throws IOException if it is something else
     */
    public static Factorial read(JsonNode root) throws IOException {
        try {
            return new Factorial(texts(root.path(FACTORS)), texts(root.path(SCENARIOS)));
        } catch (IllegalArgumentException e) {
            throw new IOException("no factorial plan: " + e.getMessage(), e);
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
