package org.ironriver.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ironriver.scenarios.format.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the first sentence of a page says of the numbers. */
class AnswerTest {

    @TempDir
    Path folder = Path.of(".");

    @Test
    void thePolicyThatLowersTheFlowMostIsNamed() throws IOException {
        assertThat(answer(row("a", "base", -20, -25, -15), row("b", "base", -10, -12, -8)))
                .contains("“The a” lowers the flow most");
    }

    /** Chance may have made the largest fall; that is no reason to deny another. */
    @Test
    void anEffectThatIsKnownIsToldWhereALargerOneIsNot() throws IOException {
        assertThat(answer(row("a", "base", -20, -45, 5), row("b", "base", -2, -3, -1)))
                .contains("“The b” lowers the flow: ")
                .doesNotContain("most", "can be told from chance");
        assertThat(answer(row("a", "base", -20, -45, 5), row("b", "base", -2, -5, 1)))
                .contains("no change of the flow can be told from chance");
    }

    @Test
    void whatOthersAreComparedWithIsNoPolicy() throws IOException {
        ReportSource source = source(row("a", "base", -20, -25, -15), row("b", "other", -10, -12, -8));
        assertThat(source.policies()).containsExactly("a", "b");
        assertThat(new Answer(source, ReportTexts.of("en")).question()).contains("Which of 2 policies");
    }

    @Test
    void withoutPoliciesNoneIsAskedOf() throws IOException {
        ReportSource alone = new ReportSource(
                folder,
                Json.nodes().objectNode(),
                summary("base"),
                new Contrasts(List.of()),
                List.of(),
                List.of(),
                List.of(),
                MissingNode.getInstance());
        assertThat(new Answer(alone, ReportTexts.of("en")).question()).startsWith("How many firearms cross");
    }

    private String answer(Map<String, String> one, Map<String, String> another) throws IOException {
        return new Answer(source(one, another), ReportTexts.of("en")).answer();
    }

    private ReportSource source(Map<String, String> one, Map<String, String> another) {
        return new ReportSource(
                folder,
                Json.nodes().objectNode(),
                summary("base", "other", "a", "b"),
                new Contrasts(List.of(one, another)),
                List.of(),
                List.of(),
                List.of(),
                MissingNode.getInstance());
    }

    private static ObjectNode summary(String... ids) {
        ObjectNode summary = Json.nodes().objectNode();
        summary.put("reference", ids[0]);
        ArrayNode scenarios = summary.putArray("scenarios");
        for (String id : ids) {
            scenarios.addObject().put("id", id).put("title", "The " + id);
        }
        return summary;
    }

    private static Map<String, String> row(String scenario, String reference, double fall, double low, double high) {
        return Map.of(
                "scenario",
                scenario,
                "reference",
                reference,
                "outcome",
                "guns.crossed",
                "unit",
                "guns/year",
                "difference",
                Double.toString(fall),
                "relative",
                Double.toString(fall / 100),
                "ci_low",
                Double.toString(low),
                "ci_high",
                Double.toString(high));
    }
}
