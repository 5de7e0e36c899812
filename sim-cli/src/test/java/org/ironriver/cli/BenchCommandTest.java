package org.ironriver.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ironriver.cli.CommandLineHarness.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The benchmark measures the model, whatever runner the other commands have. It promises no speed. */
class BenchCommandTest {

    private static final CommandLineHarness IRONRIVER = new CommandLineHarness(new ToyRunner());

    @Test
    void programsGetEveryFigureAndSharesThatAddUp() throws IOException {
        Outcome outcome = IRONRIVER.run(
                "bench",
                "--years",
                "1",
                "--civilian-scale",
                "10000",
                "--replications",
                "1",
                "--warm-up",
                "0",
                "--quiet",
                "--format",
                "json");
        assertThat(outcome).returns(0, Outcome::code).returns("", Outcome::err);
        JsonNode json = new ObjectMapper().readTree(outcome.out());
        assertThat(json.get("scenario").asText()).isEqualTo("baseline");
        assertThat(json.get("agents").get("dealers").asInt()).isGreaterThan(10_000);
        assertThat(json.get("ratioToBareMason").asDouble()).isPositive();
        assertThat(json.get("bareMason").get("cpuSeconds").asDouble()).isPositive();
        assertThat(json.get("firstSeconds").isNull()).as("no warm-up").isTrue();
        double shares = 0;
        for (JsonNode share : json.get("phaseShares")) {
            shares += share.asDouble();
        }
        assertThat(shares).isEqualTo(1, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--batch 4 --replications 9", "--threads 2"})
    void optionsThatDoNotGoTogetherAreRefused(String options) {
        List<String> all = new ArrayList<>(List.of("bench"));
        all.addAll(List.of(options.split(" ")));
        Outcome outcome = IRONRIVER.run(all.toArray(String[]::new));
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("--batch", "allowed:");
    }

    /** No time is asserted: it depends on what else the machine does. */
    @Test
    void aBatchIsMeasuredOnOneThreadAndOnSeveral() throws IOException {
        Outcome outcome = IRONRIVER.run("bench", "--batch", "40", "--threads", "2", "--quiet", "--format", "json");
        assertThat(outcome).returns(0, Outcome::code).returns("", Outcome::err);
        JsonNode json = new ObjectMapper().readTree(outcome.out());
        assertThat(json.get("replications").asInt()).isEqualTo(40);
        assertThat(json.get("runs")).hasSize(2);
        assertThat(json.get("runs").get(1).get("threads").asInt()).isEqualTo(2);
        double ratio = json.get("runs").get(1).get("ratio").asDouble();
        double first = json.get("runs").get(0).get("seconds").asDouble();
        assertThat(json.get("runs").get(1).get("seconds").asDouble()).isEqualTo(ratio * first, within(1e-9));
        assertThat(IRONRIVER.run("bench", "--batch", "4", "--threads", "2").out())
                .contains("batch of 4 replications", "processors", "ratio");
    }

    @ParameterizedTest
    @CsvSource({
        "--replications, 0, --replications cannot be 0; allowed: 1 to 1000",
        "--warm-up, -1, --warm-up cannot be -1; allowed: 0 to 1000",
        "--batch, 0, --batch cannot be 0; allowed: 1 to 1000",
        "--format, csv, '--format cannot be csv; allowed: table, json'"
    })
    void whatCannotBeMeasuredIsRefused(String option, String value, String message) {
        Outcome outcome = IRONRIVER.run("bench", option, value);
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains(message);
    }
}
