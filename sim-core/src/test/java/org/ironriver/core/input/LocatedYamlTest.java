package org.ironriver.core.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocatedYamlTest {

    private static LocatedMap yaml(String text) {
        return LocatedYaml.parse("scenario.yaml", text).asMap();
    }

    @Test
    void readsEveryTypeAndKeepsTheWrittenOrder() {
        LocatedMap map = yaml("""
                name: a 5th trial   # a comment
                weeks: 1_040
                share: 2.5e-3
                paired: true
                start: 2018-01-31
                areas: [TX, AZ]
                none:
                nested: {z: 1, a: 2}
                """);
        assertThat(map.keys()).containsExactly("name", "weeks", "share", "paired", "start", "areas", "none", "nested");
        assertThat(map.get("name").asText()).isEqualTo("a 5th trial");
        assertThat(map.get("weeks").asInt()).isEqualTo(1040);
        assertThat(map.get("weeks").asDouble()).isEqualTo(1040.0);
        assertThat(map.get("share").asDouble()).isEqualTo(0.0025);
        assertThat(map.get("paired").asBoolean()).isTrue();
        assertThat(map.get("start").asDate()).isEqualTo(LocalDate.of(2018, 1, 31));
        assertThat(map.get("areas").asList().items().get(1).asText()).isEqualTo("AZ");
        assertThat(map.get("none").isNull()).isTrue();
        assertThat(yaml("empty: ''").get("empty").asText()).isEmpty();
        assertThat(map.get("nested").asMap().keys()).containsExactly("z", "a");
        assertThat(map.find("absent")).isEmpty();
    }

    @Test
    void everyValueKnowsItsLineColumnAndPath() {
        LocatedMap map = yaml("""
                policies:
                  - kind: ban
                    start: 2018
                """);
        LocatedNode start = map.get("policies").asList().items().get(0).asMap().get("start");
        assertThat(start.location()).isEqualTo(new Location("scenario.yaml", 3, 12, "policies[0].start"));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(start::asDate)
                .withMessageContaining("scenario.yaml:3:12 policies[0].start")
                .withMessageContaining("found:   2018")
                .withMessageContaining("allowed: a date");
    }

    @Test
    void whatCannotBeReadIsCalledWhatItIs(@TempDir Path folder) throws IOException {
        Path latin = Files.write(folder.resolve("latin.yaml"), new byte[] {'a', ':', ' ', (byte) 0xE9});
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> LocatedYaml.read(folder))
                .withMessageContaining("found:   a folder");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> LocatedYaml.read(latin))
                .withMessageContaining("no text in UTF-8");
    }

    @Test
    void readsJsonAlike() {
        LocatedMap map = LocatedYaml.parse("scenario.json", "{\n\t\"weeks\": 10,\n\t\"share\": 0.5}")
                .asMap();
        assertThat(map.get("weeks").asInt()).isEqualTo(10);
        assertThat(map.get("share").location().line()).isEqualTo(3);
        assertThat(map.toPlain()).isEqualTo(java.util.Map.of("weeks", 10L, "share", 0.5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"scenario.yaml", "scenario.json"})
    void refusesAKeyThatStandsTwice(String source) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> LocatedYaml.parse(source, "{\"a\": 1,\n \"b\": 2,\n \"a\": 3}"))
                .withMessageContaining(source + ":3:")
                .withMessageContaining("'a' again (first on line 1)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: .inf", "a: -.INF", "a: .nan", "a: 1e999", "a: 010", "a: 0x1F", "a: +5", "a: .5"})
    void refusesNumbersThatAreNotPlainFiniteDecimals(String text) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> yaml(text))
                .withMessageContaining("scenario.yaml:1:4 a");
    }

    @ParameterizedTest
    @CsvSource({
        "'a: &x {c: 1}\nb: 2', the anchor",
        "'a: *x', the alias *x",
        "'a: !!java.net.URL [x]', type tag",
        "'a: !!int 5', type tag",
        "'a: 1\n---\nb: 2', a second document",
        "'', an empty document",
        "'# only a comment', an empty document",
        "'a: [1, 2', "
    })
    void refusesWhatWouldSurprise(String text, String found) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> LocatedYaml.parse("scenario.yaml", text))
                .withMessageContaining("scenario.yaml")
                .withMessageContaining(found == null ? "well-formed YAML" : found);
    }

    @Test
    void refusesAFileThatNestsTooDeep() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> yaml("a: " + "[".repeat(LocatedYaml.MAX_DEPTH + 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "on", "'true'", "1", "null"})
    void onlyTrueAndFalseAreTruthValues(String written) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> yaml("a: " + written).get("a").asBoolean())
                .withMessageContaining("allowed: true or false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.5", "'5'", "3000000000", "[5]", "{b: 5}", "true"})
    void nothingIsTakenForAWholeNumberSilently(String written) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> yaml("a: " + written).get("a").asInt())
                .withMessageContaining("allowed: a whole number");
    }

    @Test
    void anUnknownKeyIsShownWithTheNearestValidOne() {
        LocatedMap map = yaml("replications: 10\nhorizont: 520\n");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> map.requireOnly("key", List.of("replications", "horizon")))
                .withMessage("""
                        scenario.yaml:2:1 horizont
                          found:   unknown key 'horizont'
                          allowed: replications, horizon
                          did you mean 'horizon'?""")
                .satisfies(e -> assertThat(e.suggestion()).contains("horizon"));
    }

    @Test
    void aMissingKeyIsNamed() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> yaml("a: 1").get("start"))
                .withMessageContaining("'start' is required here");
    }

    @Test
    void aMissingFileIsShownWithItsNearestSibling(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("baseline.yaml"), "a: 1");
        assertThat(LocatedYaml.read(folder.resolve("baseline.yaml"))
                        .asMap()
                        .get("a")
                        .asInt())
                .isEqualTo(1);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> LocatedYaml.read(folder.resolve("basline.yaml")))
                .withMessageContaining("did you mean 'baseline.yaml'?");
    }
}
