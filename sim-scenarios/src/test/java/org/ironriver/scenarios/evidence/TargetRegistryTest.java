package org.ironriver.scenarios.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.input.LocatedYaml;
import org.ironriver.scenarios.validation.Observables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is published, as it ships, and what is refused in such files. */
class TargetRegistryTest {

    private static final String GOOD = """
            C1:
              title: Firearms bought
              use: level
              rows:
                - name: a year
                  outcomes: [guns.bought]
                  over: [guns.crossed]
                  years: [2010, 2012]
                  published: 200
                  unit: guns/year
                  tolerance: {relative: 0.25}
                  grade: A
                  source: "somebody, 2015"
            """;
    private static final List<String> NAMES = List.of("guns.bought", "guns.crossed");

    @Test
    void everyTargetIsThere() {
        TargetRegistry registry = TargetRegistry.load(Observables.names());
        assertThat(registry.groups().stream().map(TargetGroup::id))
                .containsAll(IntStream.rangeClosed(1, 18).mapToObj(n -> "C" + n).toList());
        assertThat(registry.groups())
                .filteredOn(group -> group.use() == TargetUse.LEVEL)
                .extracting(TargetGroup::id)
                .containsExactly("C1", "C3", "C4", "C5", "C11", "C12", "C13", "C14", "C16");
    }

    @Test
    void theSourceStatesAddUpAndTheSeriesHasEveryYear() {
        TargetRegistry registry = TargetRegistry.load(Observables.names());
        assertThat(registry.group("C4").targets().stream()
                        .mapToDouble(Target::published)
                        .sum())
                .isCloseTo(1, within(1e-9));
        assertThat(registry.group("C13").targets())
                .extracting(target -> target.measure().firstYear())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(2000, 2016).boxed().toList());
        assertThatThrownBy(() -> registry.group("firearm")).hasMessageContaining("did you mean 'firearms'?");
    }

    @Test
    void aRowSaysItselfWhatItsGroupSaysForAll() {
        String text = GOOD.replace("  use: level", "  use: level\n  unit: rifles\n  note: of all")
                .replace("published: 200", "published: 200\n      tolerance: {factor: 2}")
                .replace("      tolerance: {relative: 0.25}\n", "")
                .replace("      source", "      note: of one\n      source");
        Target target = read(text).group("C1").targets().get(0);
        assertThat(target.note()).isEqualTo("of one");
        assertThat(target.unit()).isEqualTo("guns/year");
        assertThat(target.tolerance().low()).isEqualTo(100);
        assertThat(target.tolerance().high()).isEqualTo(400);
        assertThat(target.measure().figure()).isEqualTo(Measure.Figure.MEAN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "guns.bought            | guns.baught          | t.yaml:6:18  | did you mean 'guns.bought'?",
                "use: level             | use: levle           | t.yaml:3:8   | did you mean 'level'?",
                "published: 200         | published: many      | t.yaml:9:18  | a number",
                "published: 200         | publisht: 200        | t.yaml:9:7   | did you mean 'published'?",
                "grade: A               | grade: E             | t.yaml:12:14 | A, B, C, D",
                "[2010, 2012]           | [2012, 2010]         | t.yaml:8:14  | [first, last]",
                "[2010, 2012]           | 2010                 | t.yaml:8:14  | a list",
                "{relative: 0.25}       | {relativ: 0.25}      | t.yaml:11:19 | did you mean 'relative'?",
                "{relative: 0.25}       | {relative: 0}        | t.yaml:11:29 | a number above 0",
                "{relative: 0.25}       | {interval: [1, 100]} | t.yaml:11:29 | with the published 200.0 between them",
                "{relative: 0.25}       | {factor: 0.5}        | t.yaml:11:27 | a factor of 1 or more",
                "'source: \"somebody, 2015\"' | 'source: \"\"'   | t.yaml:13:15 | a text",
                "rows:                  | row:                 | t.yaml:4:3   | did you mean 'rows'?",
            })
    void aSlipIsRefusedWithItsPlaceAndAWayOut(String good, String slip, String where, String lesson) {
        assertThat(GOOD).contains(good);
        assertThatThrownBy(() -> read(GOOD.replace(good, slip)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(where)
                .hasMessageContaining(lesson);
    }

    @Test
    void twoFilesCannotShareAGroup() {
        var file = LocatedYaml.parse("t.yaml", GOOD);
        assertThatThrownBy(() -> TargetRegistry.read(List.of(file, file), NAMES))
                .hasMessageContaining("t.yaml:1:1")
                .hasMessageContaining("each group once");
    }

    private static TargetRegistry read(String text) {
        return TargetRegistry.read(List.of(LocatedYaml.parse("t.yaml", text)), NAMES);
    }
}
