package org.ironriver.core.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.input.LocatedYaml;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ParameterSetTest {

    private static final ParameterSet SAMPLE = SampleParameters.load();

    private static SampleParameters.Cartel model(ParameterSet parameters) {
        return parameters.toModel(SampleParameters.class).cartel();
    }

    @Test
    void everyKindOfValueReachesItsRecordComponent() {
        SampleParameters.Cartel cartel = model(SAMPLE);
        assertThat(cartel.recruitmentRate()).isEqualTo(0.002527);
        assertThat(cartel.firstMembers()).isEqualTo(115_000);
        assertThat(cartel.leadersRemoved().at(2007)).isEqualTo(1);
        assertThat(cartel.prices().priceUsd().of(WeaponClass.FIFTY_CALIBRE)).isEqualTo(6000);
    }

    @Test
    void aNumberIsWholeByItsKindAndNotByItsValue() {
        assertThat(SAMPLE.paths().stream().filter(SAMPLE::isWhole)).containsExactly("cartel.first-members");
        ParameterSet defaults = ParameterSet.defaults();
        assertThat(defaults.get("smuggler.choice-scale-usd").value().entries().getOrDefault("", 0.5) % 1)
                .isZero();
        assertThat(defaults.isWhole("smuggler.choice-scale-usd")).isFalse();
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> SAMPLE.isWhole("cartel.first-member"))
                .withMessageContaining("cartel.first-members");
    }

    @Test
    void aParameterKeepsItsEvidence() {
        Evidence evidence = SAMPLE.get("cartel.recruitment-rate").evidence();
        assertThat(evidence)
                .isEqualTo(new Evidence("1/week", new Range(0.002, 0.003), Grade.A, "Prieto-Curiel 2023", "a | b"));
        assertThat(SAMPLE.paths())
                .containsExactly(
                        "cartel.recruitment-rate",
                        "cartel.first-members",
                        "cartel.leaders-removed",
                        "cartel.prices.price-usd");
    }

    @Test
    void theShippedParametersBindAndEveryFileBesideThemBelongsToAGroup() throws IOException {
        assertThat(ModelParameters.defaults()).isNotNull();
        List<String> groups = ParameterSet.defaults().paths().stream()
                .map(path -> path.substring(0, path.indexOf('.')) + ".yaml")
                .distinct()
                .toList();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/ironriver/core/parameter"))) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrderElementsOf(groups);
        }
    }

    @Nested
    class With {

        @Test
        void changesACopy() {
            ParameterSet changed = SAMPLE.with("cartel.recruitment-rate", 0.003).with("cartel.first-members", 112_000);
            assertThat(model(changed).recruitmentRate()).isEqualTo(0.003);
            assertThat(model(changed).firstMembers()).isEqualTo(112_000);
            assertThat(model(SAMPLE).recruitmentRate()).isEqualTo(0.002527);
            assertThat(changed.get("cartel.recruitment-rate").evidence())
                    .isEqualTo(SAMPLE.get("cartel.recruitment-rate").evidence());
            assertThat(changed.paths()).isEqualTo(SAMPLE.paths());
        }

        @Test
        void changesOneYearOrOneClass() {
            ParameterSet changed =
                    SAMPLE.with("cartel.leaders-removed.2008", 9).with("cartel.prices.price-usd.handgun", 700);
            assertThat(model(changed).leadersRemoved().at(2009)).isEqualTo(9);
            assertThat(model(changed).leadersRemoved().at(2012)).isEqualTo(3);
            assertThat(model(changed).prices().priceUsd().of(WeaponClass.HANDGUN))
                    .isEqualTo(700);
            assertThat(model(changed).prices().priceUsd().of(WeaponClass.ASSAULT_WEAPON))
                    .isEqualTo(900);
        }

        @Test
        void changesAWholeSeriesAndKeepsWhatItDoesBetweenItsYears() {
            ParameterSet changed = SAMPLE.with("cartel.leaders-removed", Map.of("2000", 2, "2010", 4));
            assertThat(model(changed).leadersRemoved().at(2009)).isEqualTo(2);
            assertThat(SAMPLE.with("cartel.leaders-removed", YearSeries.constant(7))
                            .get("cartel.leaders-removed")
                            .value())
                    .isEqualTo(YearSeries.constant(7));
        }

        @Test
        void takesWhatIsWrittenInAFileOrOnACommandLine() {
            ParameterSet changed = SAMPLE.with("cartel.first-members", LocatedYaml.parse("--set", "112_000"))
                    .with("cartel.leaders-removed", LocatedYaml.parse("scenario.yaml", "{1998: 4}"));
            assertThat(model(changed).firstMembers()).isEqualTo(112_000);
            assertThat(model(changed).leadersRemoved().at(2020)).isEqualTo(4);
        }

        @ParameterizedTest
        @MethodSource("org.ironriver.core.parameter.ParameterSetTest#refusedChanges")
        void refusesAndTeaches(String path, Object value, String found, String allowed) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> SAMPLE.with("scenario.yaml:7:3", path, value))
                    .withMessageStartingWith("scenario.yaml:7:3")
                    .withMessageContaining(found)
                    .withMessageContaining(allowed);
        }

        @Test
        void aRecordMayRefuseValuesThatDoNotGoTogether() {
            ParameterSet changed = SAMPLE.with("cartel.first-members", 119_999);
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> model(changed))
                    .withMessageContaining("parameters cartel")
                    .withMessageContaining("unlucky");
        }
    }

    static Stream<Arguments> refusedChanges() {
        return Stream.of(
                Arguments.of(
                        "cartel.recruitment-rat",
                        0.002,
                        "unknown parameter",
                        "did you mean 'cartel.recruitment-rate'?"),
                Arguments.of("recruitment-rate", 0.002, "unknown parameter", "did you mean 'cartel.recruitment-rate'?"),
                Arguments.of("cartel.recruitment-rate", 0.5, "found:   0.5", "0.002 to 0.003 1/week"),
                Arguments.of("cartel.recruitment-rate", Double.NaN, "NaN", "a number"),
                Arguments.of("cartel.recruitment-rate", "0.0025", "the text '0.0025'", "a number"),
                Arguments.of("cartel.recruitment-rate", null, "null", "a number"),
                Arguments.of("cartel.recruitment-rate.2010", 0.0025, "entry '2010'", "a single number"),
                Arguments.of("cartel.first-members", 115_000.5, "115000.5", "a whole number"),
                Arguments.of("cartel.leaders-removed", 3, "found:   3", "numbers by year"),
                Arguments.of("cartel.leaders-removed", Map.of("early", 3), "'early'", "years from"),
                Arguments.of("cartel.leaders-removed.2009", 3, "'2009'", "2006, 2008, 2012"),
                Arguments.of("cartel.leaders-removed.2008", 21, "2008: 21", "0 to 20 leaders/year"),
                Arguments.of(
                        "cartel.prices.price-usd", Map.of("handgun", 500), "{handgun=500}", "for each weapon class"),
                Arguments.of("cartel.prices.price-usd.handgum", 500, "'handgum'", "did you mean 'handgun'?"));
    }

    @Nested
    class Hash {

        @Test
        void isTheSameForTheSameValuesOnly() {
            assertThat(SampleParameters.load().hash()).isEqualTo(SAMPLE.hash()).matches("[0-9a-f]{64}");
            assertThat(SAMPLE.with("cartel.leaders-removed.2008", 6).hash()).isNotEqualTo(SAMPLE.hash());
            assertThat(SAMPLE.with("cartel.leaders-removed.2008", 6)
                            .with("cartel.leaders-removed.2008", 5)
                            .hash())
                    .isEqualTo(SAMPLE.hash());
        }

        @Test
        void seesWhatASeriesDoesBetweenItsYears() {
            ParameterSet linear = SampleParameters.load(SampleParameters.YAML.replace("steps", "linear"));
            assertThat(linear.hash()).isNotEqualTo(SAMPLE.hash());
        }

        @Test
        void leavesTheEvidenceOut() {
            ParameterSet other = SampleParameters.load(SampleParameters.YAML.replace("ibidem", "somebody else"));
            assertThat(other.hash()).isEqualTo(SAMPLE.hash());
            assertThat(other).isNotEqualTo(SAMPLE);
        }
    }
}
