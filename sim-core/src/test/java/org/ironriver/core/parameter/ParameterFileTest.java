package org.ironriver.core.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.params.provider.Arguments.of;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ironriver.core.input.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ParameterFileTest {

    /** What is written in the sample, what is written instead, and what the error must say. */
    static Stream<Arguments> mistakes() {
        String range = "range: [2.0e-3, 3.0e-3]";
        return Stream.of(
                of("unit: 1/week", "uni: 1/week", "cartel.yaml:4:5 cartel.recruitment-rate.uni", "mean 'unit'?"),
                of("unit: 1/week", "", "cartel.recruitment-rate", "'unit' is required here"),
                of("grade: A", "", "cartel.recruitment-rate", "'grade' is required here"),
                of("source: Prieto-Curiel 2023", "", "cartel.recruitment-rate", "'source' is required here"),
                of("source: Prieto-Curiel 2023", "source: ''", "cartel.recruitment-rate.source", "not empty"),
                of("value: 2.527e-3", "", "cartel.recruitment-rate", "'value' is required here"),
                of(range, "", "cartel.recruitment-rate", "'range' is required here"),
                of(range, "range: [3, 2]", "[3.0, 2.0]", "low <= high"),
                of(range, "range: [3]", "a list of 1", "low <= high"),
                of(range, "range: 3", "found:   3", "a list"),
                of(range, "range: [low, high]", "the text 'low'", "a number"),
                of("grade: A", "grade: E", "unknown grade 'E'", "A, B, C, D"),
                of("value: 2.527e-3", "value: 1", "cartel.yaml:3:12 cartel.recruitment-rate.value", "0.002 to 0.003"),
                of("value: 2.527e-3", "value: [1]", "[1]", "a number"),
                of("value: 2.527e-3", "value: {2000: 1}", "{2000=1}", "a number"),
                of("value: 2.527e-3", "value: .inf", "cartel.recruitment-rate.value", "finite"),
                of("value: 115000", "value: 115000.5", "115000.5", "a whole number"),
                of("2008: 5", "2006: 5", "'2006' again", "each key once"),
                of("2008: 5", "8: 5", "'8'", "years from"),
                of("2008: 5", "2008: many", "the text 'many'", "numbers by year"),
                of("2008: 5", "2008: ", "null", "numbers by year"),
                of("2008: 5", "2008: 50", "2008: 50", "0 to 20 leaders/year"),
                of("between: steps", "between: step", "unknown way between years 'step'", "mean 'steps'?"),
                of("note: a | b", "between: steps", "cartel.yaml:8:5", "only beside a value by year"),
                of("first-members", "first-member", "unknown parameter", "mean 'first-members'?"),
                of("cartel:", "cartels:", "cartel.yaml:1:1 cartels", "mean 'cartel'?"),
                of(
                        "fifty-calibre: 6000",
                        "fifty-caliber: 6000",
                        "weapon class 'fifty-caliber'",
                        "mean 'fifty-calibre'?"),
                of(", fifty-calibre: 6000", "", "other-long-gun=650", "for each weapon class"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void errorsSayWhereAndWhatIsAllowed(String written, String instead, String found, String allowed) {
        assertThat(SampleParameters.YAML).contains(written);
        String yaml = SampleParameters.YAML.replaceFirst(Pattern.quote(written), instead);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> SampleParameters.load(yaml))
                .withMessageStartingWith("cartel.yaml:")
                .withMessageContaining(found)
                .withMessageContaining(allowed);
    }

    @Test
    void anEntryMayNotBeMissing() {
        String without = SampleParameters.YAML.substring(0, SampleParameters.YAML.indexOf("  prices:"));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> SampleParameters.load(without))
                .withMessageContaining("no entry 'prices'")
                .withMessageContaining("an entry for each component of Cartel");
    }

    @Test
    void anEntryWithoutComponentIsRefused() {
        String more = SampleParameters.YAML + "  invented: {value: 1}\n";
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> SampleParameters.load(more))
                .withMessageContaining("no component of Cartel has its name")
                .withMessageContaining("'invented'");
    }

    @Test
    void aRecordThatAsksForAnotherTypeIsAProgrammingError() {
        record Wrong(String name) {}
        assertThatIllegalStateException()
                .isThrownBy(() -> new ParameterSchema(Wrong.class))
                .withMessageContaining("not a String");
    }
}
