package org.ironriver.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.validation.ScorecardJson;
import org.junit.jupiter.api.Test;

class StoredScorecardTest {

    @Test
    void theOneThatShipsSaysWhatItIsAboutAndHasAVerdictOfEveryTarget() throws IOException {
        JsonNode shipped = Json.read(PageParts.own("scorecard.json"));
        assertThat(shipped.path("commit").asText()).isNotEmpty();
        assertThat(StoredScorecard.isAbout(
                        shipped,
                        shipped.path("scenarios").path(0).path("parameters").asText()))
                .isTrue();
        assertThat(StoredScorecard.isAbout(shipped, "another")).isFalse();
        assertThat(ScorecardJson.rows(shipped)).hasSizeGreaterThan(10).allSatisfy(row -> {
            assertThat(row.title()).isNotEmpty();
            assertThat(row.near()).isBetween(0, row.figures());
            assertThat(row.verdict()).isIn("pass", "fail", "unknown");
        });
    }

    @Test
    void whereTheReferenceCannotBeReadThereIsNone() throws IOException {
        assertThat(StoredScorecard.shippedFor(Optional.empty()).isMissingNode()).isTrue();
        assertThat(ScorecardJson.rows(StoredScorecard.shippedFor(Optional.empty())))
                .isEmpty();
    }
}
