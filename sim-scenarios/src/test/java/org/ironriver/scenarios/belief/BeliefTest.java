package org.ironriver.scenarios.belief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.input.LocatedYaml;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.core.outcome.Outcome.Aggregation;
import org.ironriver.core.outcome.Outcome.Direction;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.core.parameter.Parameter;
import org.ironriver.scenarios.experiment.Contrast;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.ExperimentRunner;
import org.ironriver.scenarios.experiment.ReplicationRunner;
import org.ironriver.scenarios.experiment.Scenarios;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.study.StudyPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BeliefTest {

    private static final String SCALE = "smuggler.choice-scale-usd";
    private static final List<Scenario> SCENARIOS = List.of(
            Scenarios.builtIn("baseline"),
            Scenarios.builtIn("assault-weapon-ban"),
            Scenarios.builtIn("dealer-oversight"));
    private static final List<Outcome> OUTCOMES =
            List.of(new Outcome("homicides", "people/year", Direction.LESS_IS_BETTER, Aggregation.YEARLY_TOTAL, true));

    /** The ban saves 100 people whatever is believed; oversight saves as many as the scale of the choice is in USD, less 150. */
    private static final ReplicationRunner TOY = (scenario, replication, seed) -> {
        double saved = 0;
        for (var intervention : scenario.interventions()) {
            saved += intervention.module().id().equals("assault-weapon-ban")
                    ? 100
                    : scenario.parameters().get(SCALE).value().entries().getOrDefault("", 0.0) - 150;
        }
        double[][] top = {{20_000 + 10 * replication - saved}};
        return new OutcomeSeries(OUTCOMES, YearMonth.from(scenario.from()), 1, top, top);
    };

    @TempDir
    Path folder = Path.of(".");

    @Test
    void theBuiltInSetsFitEveryBuiltInScenarioAndGiveAReasonForEachValue() {
        BeliefLibrary library = new BeliefLibrary();
        assertThat(library.listIds()).containsExactly("permissive", "central", "restrictive");
        for (String id : library.listIds()) {
            BeliefSet set = library.load(id);
            assertThat(set.beliefs())
                    .allSatisfy(belief -> assertThat(belief.reason()).hasSizeGreaterThan(20));
            for (String scenario : Scenarios.LIBRARY.listIds()) {
                Scenario base = Scenarios.builtIn(scenario);
                Scenario changed = set.apply(Scenarios.LIBRARY, base);
                assertThat(changed.equals(base)).isEqualTo(id.equals("central"));
            }
        }
    }

    @Test
    void theTwoSetsLieOnEitherSideOfTheModelsOwnValues() {
        BeliefLibrary library = new BeliefLibrary();
        BeliefSet permissive = library.load("permissive");
        BeliefSet restrictive = library.load("restrictive");
        Scenario all = Scenarios.builtIn("all-three");
        Scenario one = permissive.apply(Scenarios.LIBRARY, all);
        Scenario other = restrictive.apply(Scenarios.LIBRARY, all);
        for (Parameter parameter : all.parameters().list()) {
            parameter.value().entries().forEach((name, value) -> {
                double high =
                        one.parameters().get(parameter.path()).value().entries().getOrDefault(name, value);
                double low = other.parameters()
                        .get(parameter.path())
                        .value()
                        .entries()
                        .getOrDefault(name, value);
                assertThat((high - value) * (low - value)).as(parameter.path()).isNotPositive();
            });
        }
        assertThat(permissive.beliefs())
                .extracting(BeliefSet.Belief::path)
                .containsExactlyElementsOf(restrictive.beliefs().stream()
                        .map(BeliefSet.Belief::path)
                        .toList());
    }

    @Test
    void regretAndSwitchPointAreThoseOfAKnownModel() {
        BeliefAnswer answer = answer(1, 150, 350);
        assertThat(answer.choices()).containsExactly("baseline", "assault-weapon-ban", "dealer-oversight");
        // Oversight saves 0, 100 and 200; the ban 100.
        assertThat(answer.worst()).containsExactly(200.0, 100.0, 100.0);
        assertThat(answer.leastRegret()).isEqualTo("assault-weapon-ban");
        assertThat(answer.effects())
                .extracting(BeliefAnswer.Effect::benefit)
                .containsExactly(0.0, 100.0, 0.0, 0.0, 100.0, 100.0, 0.0, 100.0, 200.0);
        assertThat(answer.switches()).hasSize(1);
        BeliefAnswer.Switch change = answer.switches().get(0);
        assertThat(change.before()).isEqualTo("assault-weapon-ban");
        assertThat(change.after()).isEqualTo("dealer-oversight");
        assertThat(change.position()).isCloseTo(0.5, within(1e-9));
        assertThat(change.from()).isEqualTo("low");
        assertThat(change.to()).isEqualTo("high");
        assertThat(answer(4, 150, 550).switches().get(0).position()).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void whereTheSamePolicyIsBestThereIsNoSwitchPoint() {
        assertThat(answer(3, 300, 350).switches()).isEmpty();
        assertThat(answer(3, 300, 350).worst().get(2)).isZero();
    }

    @Test
    void worldsBetweenHaveValuesBetween() {
        BeliefWorlds worlds = worlds(3, 150, 350);
        assertThat(worlds.scenarios()).hasSize(15);
        assertThat(worlds.scenarios().get(4).id()).isEqualTo("assault-weapon-ban-under-between-1");
        assertThat(worlds.scenarios().get(4).parameters().get(SCALE).value().entries())
                .containsEntry("", 200.0);
        assertThat(BeliefDesign.read(worlds.design().write())).isEqualTo(worlds.design());
        Scenario first = Scenarios.builtIn("all-three");
        Scenario second = Scenarios.LIBRARY.set(first, "test", "assault-weapon-ban.coverage", "0.5");
        Scenario way = BetweenScenarios.at(first, second, 0.25);
        assertThat(way.interventions().get(1).terms().number("coverage")).isCloseTo(0.8, within(1e-12));
        assertThat(BetweenScenarios.at(first, second, 1)).isEqualTo(second);
    }

    /** The ends of a range are whole for many a real parameter. */
    @Test
    void betweenWholeEndsOnlyWhatHasToBeWholeIsRounded() {
        Scenario first = with(SCALE, "100", "smuggler.contacts", "3", "dealer-oversight.inspections-per-year", "0");
        Scenario second = with(SCALE, "110", "smuggler.contacts", "4", "dealer-oversight.inspections-per-year", "2");
        Scenario way = BetweenScenarios.at(first, second, 0.25);
        assertThat(way.parameters().get(SCALE).value().entries()).containsEntry("", 102.5);
        assertThat(way.parameters().get("smuggler.contacts").value().entries()).containsEntry("", 3.0);
        assertThat(way.interventions().get(0).terms().number("inspections-per-year"))
                .isEqualTo(0.5);
        assertThat(BetweenScenarios.at(first, second, 0.75)
                        .parameters()
                        .get("smuggler.contacts")
                        .value()
                        .entries())
                .containsEntry("", 4.0);
    }

    private static Scenario with(String... settings) {
        Scenario scenario = Scenarios.builtIn("dealer-oversight");
        for (int i = 0; i < settings.length; i += 2) {
            scenario = Scenarios.LIBRARY.set(scenario, "test", settings[i], settings[i + 1]);
        }
        return scenario;
    }

    @Test
    void whatIsNoSetOfBeliefsIsRefusedWithItsLine() {
        assertRefused("permissive", () -> new BeliefLibrary().load("permisive"));
        assertRefused("beliefs.yaml:2", () -> load("id: mine\nbelief: []\n"));
        assertRefused("reason", () -> load("id: mine\nbeliefs:\n  - {parameter: " + SCALE + ", value: 100}\n"));
        assertRefused(
                "each parameter once",
                () -> load("id: mine\nbeliefs:\n  - {parameter: " + SCALE + ", value: 100, reason: r}\n  - {parameter: "
                        + SCALE + ", value: 200, reason: r}\n"));
        assertRefused("beliefs.yaml:3", () -> worldsOf("smuggler.choice-scale", "100"));
        assertRefused("50 to 1000", () -> worldsOf(SCALE, "1"));
        assertRefused("0 to 1", () -> worldsOf("universal-background-checks.compliance", "2"));
        assertRefused("compliance", () -> worldsOf("universal-background-checks.complianse", "1"));
        assertRefused(
                "each set of beliefs once",
                () -> BeliefWorlds.of(
                        Scenarios.LIBRARY, SCENARIOS, List.of(set("a", 100), set("a", 200)), 1, "homicides"));
    }

    private static void assertRefused(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(InvalidInputException.class).hasMessageContaining(message);
    }

    private BeliefWorlds worldsOf(String path, String value) throws IOException {
        BeliefSet set =
                load("id: mine\nbeliefs:\n  - {parameter: " + path + ", value: " + value + ", reason: some reason}\n");
        return BeliefWorlds.of(Scenarios.LIBRARY, SCENARIOS, List.of(set), 0, "homicides");
    }

    private BeliefSet load(String text) throws IOException {
        return new BeliefLibrary()
                .load(Files.writeString(folder.resolve("beliefs.yaml"), text).toString());
    }

    /** Nothing is not the best choice for want of knowing another. */
    @Test
    void whereAnEffectIsNotKnownNoChoiceIsTheBest() {
        ReplicationRunner breaks = (scenario, replication, seed) -> {
            if (scenario.id().equals("assault-weapon-ban-under-high")) {
                throw new IllegalStateException("no memory");
            }
            return TOY.run(scenario, replication, seed);
        };
        BeliefAnswer answer = answer(breaks, 0, 150, 350);
        assertThat(answer.isKnown()).isFalse();
        assertThat(answer.switches()).isEmpty();
        assertThat(answer.worst()).containsOnly(Double.NaN);
        assertThat(answer.effects())
                .filteredOn(effect -> effect.world().name().equals("high"))
                .hasSize(3)
                .noneMatch(BeliefAnswer.Effect::best);
    }

    private static BeliefAnswer answer(int between, double low, double high) {
        return answer(TOY, between, low, high);
    }

    private static BeliefAnswer answer(ReplicationRunner runner, int between, double low, double high) {
        BeliefWorlds worlds = worlds(between, low, high);
        Experiment experiment = new Experiment(
                worlds.scenarios().get(0),
                worlds.scenarios().subList(1, worlds.scenarios().size()),
                3,
                1,
                StudyPlan.of(Optional.empty(), Optional.of(worlds.design())));
        List<Contrast> contrasts = Contrast.listContrasts(new ExperimentRunner(runner, 1).run(experiment));
        return BeliefAnswer.find(worlds.design(), contrasts).orElseThrow();
    }

    private static BeliefWorlds worlds(int between, double low, double high) {
        return BeliefWorlds.of(
                Scenarios.LIBRARY, SCENARIOS, List.of(set("low", low), set("high", high)), between, "homicides");
    }

    private static BeliefSet set(String id, double scale) {
        return new BeliefSet(
                id,
                id,
                List.of(new BeliefSet.Belief(
                        SCALE, LocatedYaml.parse("test", Double.toString(scale)), "for the test")));
    }
}
