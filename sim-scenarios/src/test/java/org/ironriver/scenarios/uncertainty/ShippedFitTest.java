package org.ironriver.scenarios.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ironriver.core.parameter.ParameterValue;
import org.ironriver.scenarios.experiment.Scenarios;
import org.ironriver.scenarios.scenario.Scenario;
import org.junit.jupiter.api.Test;

class ShippedFitTest {

    private static final Scenario BASELINE = Scenarios.builtIn("baseline");

    private static ParameterDraws draws(Scenario... scenarios) {
        return ShippedFit.draws(Scenarios.LIBRARY, 1, List.of(scenarios)).orElseThrow();
    }

    private static Set<String> drawn(Scenario scenario) {
        return draws(scenario).numbers(scenario, 1, 1).keySet();
    }

    @Test
    void everySetIsWithinTheRangesAndReachesEveryBuiltInScenario() {
        for (String id : List.of("baseline", "history", "history-ban-kept", "all-three")) {
            Scenario scenario = Scenarios.builtIn(id);
            ParameterDraws draws = draws(scenario);
            Set<String> hashes = new TreeSet<>();
            for (int draw = 1; draw <= 50; draw++) {
                hashes.add(draws.apply(scenario, 1, draw).parameters().hash());
            }
            assertThat(hashes).as(id).hasSizeGreaterThan(3);
        }
    }

    @Test
    void whatTheUserSetsIsTakenAsKnownAndTheRestIsStillDrawn() {
        Scenario known = Scenarios.LIBRARY.set(BASELINE, "test", "conflict.attack-rate", "1.5");
        assertThat(drawn(BASELINE)).contains("conflict.attack-rate").hasSizeGreaterThan(1);
        assertThat(drawn(known))
                .doesNotContain("conflict.attack-rate")
                .hasSize(drawn(BASELINE).size() - 1);
        assertThat(draws(known).apply(known, 1, 3).parameters().get("conflict.attack-rate"))
                .isEqualTo(known.parameters().get("conflict.attack-rate"));
    }

    @Test
    void whereEverythingFittedIsSetNothingIsDrawn() {
        Scenario known = draws(BASELINE).apply(BASELINE, 1, 1);
        assertThat(ShippedFit.draws(Scenarios.LIBRARY, 1, List.of(known))).isEmpty();
    }

    @Test
    void theManifestSaysHowTheTableWasMade() {
        assertThat(ShippedFit.manifest().path("command").toString()).contains("calibrate", "--parameters");
        assertThat(ShippedFit.manifest().path("commit").asText()).isNotEmpty();
    }

    /** A fit of another model is no fit of this one: what was set by hand near the targets lies near what was fitted. */
    @Test
    void theFitIsOfTheModelThatShips() {
        Map<String, List<Double>> fitted = new TreeMap<>();
        for (int draw = 1; draw <= 200; draw++) {
            draws(BASELINE)
                    .numbers(BASELINE, 1, draw)
                    .forEach((path, value) -> fitted.computeIfAbsent(path, none -> new ArrayList<>())
                            .add(value));
        }
        fitted.forEach((path, values) -> assertThat(
                        ((ParameterValue.Scalar) BASELINE.parameters().get(path).value()).number())
                .as(path)
                .isBetween(Collections.min(values) / 1.5, Collections.max(values) * 1.5));
    }
}
