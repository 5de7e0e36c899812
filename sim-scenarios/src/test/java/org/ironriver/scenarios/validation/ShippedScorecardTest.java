package org.ironriver.scenarios.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.scenario.ScenarioLibrary;
import org.junit.jupiter.api.Test;

class ShippedScorecardTest {

    private static final Scenario BASELINE =
            new ScenarioLibrary().load("baseline").scenario();

    @Test
    void saysWhatItIsAboutAndHasAVerdictOfEveryTarget() {
        JsonNode shipped = ShippedScorecard.read();
        assertThat(shipped.path("commit").asText()).isNotEmpty();
        assertThat(ShippedScorecard.isAbout(
                        shipped,
                        shipped.path("scenarios").path(0).path("parameters").asText()))
                .isTrue();
        assertThat(ShippedScorecard.isAbout(shipped, "another")).isFalse();
        assertThat(ScorecardJson.rows(shipped)).hasSizeGreaterThan(10).allSatisfy(row -> {
            assertThat(row.title()).isNotEmpty();
            assertThat(row.near()).isBetween(0, row.figures());
            assertThat(row.verdict()).isIn("pass", "fail", "unknown");
        });
    }

    /** If this fails, the scorecard is of other parameters than ship: docs/report.md has the command that makes it anew. */
    @Test
    void isAboutTheBaselineThatShips() {
        ObjectNode verdicts = ShippedScorecard.verdictsAbout(BASELINE).orElseThrow();
        assertThat(verdicts.path("replications").asInt()).isGreaterThan(1);
        assertThat(verdicts.path("targets"))
                .hasSizeGreaterThan(10)
                .allSatisfy(target -> assertThat(target.fieldNames())
                        .toIterable()
                        .containsExactly("target", "title", "use", "within_tolerance"));
    }

    @Test
    void saysNothingOfOtherParameters() {
        Scenario other = BASELINE.withParameters(BASELINE.parameters().with("conflict.truce-rate", 0.5));
        assertThat(ShippedScorecard.about(other)).isEmpty();
    }
}
