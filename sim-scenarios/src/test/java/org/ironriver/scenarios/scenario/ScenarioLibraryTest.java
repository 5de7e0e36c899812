package org.ironriver.scenarios.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.parameter.Parameter;
import org.ironriver.core.parameter.ParameterValue;
import org.ironriver.core.policy.Intervention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioLibraryTest {

    private static final ScenarioLibrary LIBRARY = new ScenarioLibrary();

    @TempDir
    Path folder = Path.of(".");

    static Stream<String> builtIn() {
        return LIBRARY.listIds().stream();
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void aBuiltInScenarioReadsBackFromItsEffectiveFile(String id) throws IOException {
        Scenario scenario = LIBRARY.load(id).scenario();
        assertThat(scenario.id()).isEqualTo(id);
        assertReadsBack(scenario);
    }

    @Test
    void whatAUserChangesReadsBackFromTheEffectiveFile() throws IOException {
        Parameter first = LIBRARY.load("baseline").scenario().parameters().list().stream()
                .filter(each -> each.value() instanceof ParameterValue.Scalar)
                .findFirst()
                .orElseThrow();
        double low = first.evidence().range().low();
        Path file = Files.writeString(folder.resolve("mine.yaml"), """
                id: "123"
                extends: history
                title: 'Hostile "title": <script> # \\ ñ 🔫'
                from: 2000-01-01
                until: 2004-01-01
                burn-in-weeks: 10
                civilian-scale: 500
                interventions:
                  - policy: dealer-oversight
                    from: 2001-01-01
                    until: 2002-06-30
                    jurisdictions: [TX, AZ]
                    strength: 0.25
                    inspections-per-year: 1e-3
                  - policy: assault-weapon-ban
                    from: 2003-01-01
                    classes: [handgun]
                parameters:
                  %s: %s
                """.formatted(first.path(), low));
        Scenario scenario = LIBRARY.load(file.toString()).scenario();

        assertThat(scenario.title()).isEqualTo("Hostile \"title\": <script> # \\ ñ 🔫");
        assertThat(scenario.parameters().get(first.path()).value()).isEqualTo(new ParameterValue.Scalar(low));
        assertThat(scenario.enacted()).hasSize(3);
        Intervention inherited = scenario.enacted().get(0);
        assertThat(inherited.from()).isEqualTo(scenario.burnInFrom());
        assertThat(inherited.until()).isEmpty();
        Intervention own = scenario.interventions().get(1);
        assertThat(own.until()).contains(LocalDate.of(2002, 6, 30));
        assertThat(own.terms().areas()).hasSize(2);
        assertThat(own.terms().number("inspections-per-year")).isEqualTo(0.001);
        assertThat(own.terms().number("revocation")).isEqualTo(0.05);
        assertThat(scenario.interventions().get(2).terms().classes("classes")).containsExactly(WeaponClass.HANDGUN);
        assertReadsBack(scenario);
    }

    @Test
    void aScenarioIsADifferenceFromAnother() {
        LoadedScenario noBan = LIBRARY.load("history-no-federal-ban");
        assertThat(noBan.base()).map(Scenario::id).contains("history");
        assertThat(noBan.scenario().interventions()).isEmpty();
        Scenario kept = LIBRARY.load("history-ban-kept").scenario();
        assertThat(kept.interventions())
                .singleElement()
                .satisfies(ban -> assertThat(ban.until()).isEmpty());
        Scenario history = LIBRARY.load("history").scenario();
        assertThat(kept.interventions().get(0).terms())
                .isEqualTo(history.interventions().get(0).terms());
        assertThat(LIBRARY.load("all-three").scenario().interventions())
                .extracting(intervention -> intervention.module().id())
                .containsExactly("universal-background-checks", "assault-weapon-ban", "dealer-oversight");
    }

    @Test
    void aFileExtendsAFileBesideIt() throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        Files.writeString(folder.resolve("sub/base.json"), "{\"id\": \"base\", \"extends\": \"baseline\"}");
        Path mine = Files.writeString(folder.resolve("mine.yml"), "id: mine\nextends: sub/base.json\n");
        assertThat(LIBRARY.loadFile(mine).base()).map(Scenario::id).contains("base");
    }

    @Test
    void aShorterWindowCutsPoliciesAtItsEnds() {
        Scenario two = LIBRARY.load("history").scenario().withYears("--years 2", 2);
        assertThat(two.until()).isEqualTo("2000-01-01");
        assertThat(two.enacted())
                .singleElement()
                .satisfies(ban -> assertThat(ban.until()).isEmpty());
    }

    @Test
    void aPolicyThatANarrowWindowCutsHasItsDatesInAWiderOneAgain() throws IOException {
        Path narrow = Files.writeString(
                folder.resolve("a.yaml"),
                "id: a\nextends: history\nfrom: 2001-01-01\nuntil: 2003-01-01\nburn-in-weeks: 4\n");
        Scenario a = LIBRARY.loadFile(narrow).scenario();
        assertThat(LIBRARY.effective(a))
                .contains("\n    from: 2000-12-04\n")
                .doesNotContain("2004-09-13", "1994-09-13");
        assertReadsBack(a);
        Path wide = Files.writeString(
                folder.resolve("b.yaml"),
                "id: b\nextends: a.yaml\nfrom: 1998-01-01\nuntil: 2018-01-01\nburn-in-weeks: "
                        + LIBRARY.load("history").scenario().burnInWeeks() + "\n");
        Scenario b = LIBRARY.loadFile(wide).scenario();
        assertThat(terms(b)).isEqualTo(terms(LIBRARY.load("history").scenario()));
        assertThat(LIBRARY.effective(b)).contains("\n    until: 2004-09-13\n");
        assertReadsBack(b);
    }

    @Test
    void oneEntryOfASeriesCanBeSet() {
        Scenario baseline = LIBRARY.load("baseline").scenario();
        Parameter series = baseline.parameters().list().stream()
                .filter(each -> each.value().entries().size() > 1)
                .findFirst()
                .orElseThrow();
        String entry = series.value().entries().keySet().iterator().next();
        double high = series.evidence().range().high();
        Scenario changed = LIBRARY.set(baseline, "test", series.path() + "." + entry, Double.toString(high));
        assertThat(changed.parameters().get(series.path()).value().entries()).containsEntry(entry, high);
    }

    private void assertReadsBack(Scenario scenario) throws IOException {
        String text = LIBRARY.effective(scenario);
        Path file = Files.writeString(folder.resolve("effective.yaml"), text);
        Scenario back = LIBRARY.loadFile(file).scenario();
        assertThat(LIBRARY.effective(back)).isEqualTo(text);
        assertThat(back.parameters()).isEqualTo(scenario.parameters());
        assertThat(terms(back)).isEqualTo(terms(scenario));
        assertThat(List.of(back.id(), back.title(), back.description(), back.from(), back.until()))
                .isEqualTo(List.of(
                        scenario.id(), scenario.title(), scenario.description(), scenario.from(), scenario.until()));
        assertThat(back.burnInWeeks()).isEqualTo(scenario.burnInWeeks());
        assertThat(back.civilianScale()).isEqualTo(scenario.civilianScale());
    }

    private static List<?> terms(Scenario scenario) {
        return scenario.enacted().stream()
                .map(each -> List.of(each.module().id(), each.from(), each.until(), each.terms()))
                .toList();
    }
}
