package org.ironriver.scenarios.sensitivity;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ironriver.core.parameter.Grade;

/**
 * What a stored screening says about the assumptions that figures rest on. A small one may ship beside this class ({@code
 * sensitivity.csv}, and in {@code sensitivity-command.txt} the command that made it).
 */
public final class StoredSensitivity {

    /** From this share of all influence on, a figure leans on a parameter. */
    static final double LEANS = 0.05;

    private static final int MOST_NAMED = 3;

    private final List<Influence> influences;

    /** @param influences the most influential parameter of each figure first, as {@link SensitivityTable} has them */
    public StoredSensitivity(List<Influence> influences) {
        this.influences = List.copyOf(influences);
    }

    /** The one that ships; empty if none does. */
    public static StoredSensitivity load() {
        try (InputStream in = StoredSensitivity.class.getResourceAsStream("sensitivity.csv")) {
            return in == null
                    ? new StoredSensitivity(List.of())
                    : new StoredSensitivity(SensitivityTable.read(
                            "sensitivity.csv", new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The assumed parameters (grade D) on which an effect of a policy leans, the heaviest first; at most three.
     *
     * @param scenario  that has the policy
     * @param reference what it is compared with
     * @param outcome   whose change is asked about
     */
    public List<String> leansOn(String scenario, String reference, String outcome) {
        return influences.stream()
                .filter(each -> each.scenario().equals(scenario)
                        && each.reference().equals(reference)
                        && each.outcome().equals(outcome))
                .filter(each -> each.grade() == Grade.D && each.share() >= LEANS)
                .limit(MOST_NAMED)
                .map(Influence::parameter)
                .toList();
    }
}
