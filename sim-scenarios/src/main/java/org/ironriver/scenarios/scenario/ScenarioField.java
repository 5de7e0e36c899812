package org.ironriver.scenarios.scenario;

import java.util.Arrays;
import java.util.List;

/**
 * The keys of a scenario file: the one definition that the reader, the JSON Schema and the effective file share.
 */
public enum ScenarioField {
    ID("id", "name in results and file names: small letters, digits and hyphens, 64 at most"),
    EXTENDS("extends", "the scenario that this one differs from: a built-in id, or a file beside this one"),
    TITLE("title", "name for people; the id, if left out"),
    DESCRIPTION("description", "what it stands for"),
    FROM("from", "first day of the window that results are about"),
    UNTIL("until", "first day after the window"),
    BURN_IN_WEEKS("burn-in-weeks", "weeks simulated before the window and dropped"),
    CIVILIAN_SCALE("civilian-scale", "people that one civilian agent stands for"),
    WITHOUT("without", "policies of the extended scenario that this one does not have"),
    INTERVENTIONS("interventions", "policies with dates and values, besides those of the extended scenario"),
    PARAMETERS("parameters", "values of the model's parameters that differ from the extended scenario");

    /** Earliest day that facts reach back to, burn-in included. */
    static final String EARLIEST_DAY = "1990-01-01";

    /** Latest end of a window: populations are projected for the years before it. */
    static final String LATEST_DAY = "2051-01-01";

    static final int MOST_BURN_IN_WEEKS = 2_600;
    static final int DEFAULT_BURN_IN_WEEKS = 260;
    /** Beyond it small places would have no agent. */
    public static final int MOST_CIVILIAN_SCALE = 10_000;

    static final int DEFAULT_CIVILIAN_SCALE = 1_000;

    /** What an id looks like; ids become file names. */
    public static final String ID_PATTERN = "[a-z0-9][a-z0-9-]{0,63}";

    private final String key;
    private final String description;

    ScenarioField(String key, String description) {
        this.key = key;
        this.description = description;
    }

    public String key() {
        return key;
    }

    public String description() {
        return description;
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(ScenarioField::key).toList();
    }
}
