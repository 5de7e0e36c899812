package org.ironriver.scenarios.factorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.StringWriter;
import java.util.List;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.scenarios.contrast.Interval;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.ExperimentRunner;
import org.ironriver.scenarios.experiment.Results;
import org.ironriver.scenarios.experiment.Scenarios;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.study.StudyPlan;
import org.junit.jupiter.api.Test;

class FactorialEffectTest {

    private static final String CHECKS = "universal-background-checks";
    private static final String BAN = "assault-weapon-ban";
    private static final String OVERSIGHT = "dealer-oversight";
    private static final List<String> POLICIES = List.of(CHECKS, BAN, OVERSIGHT);

    private static final Scenario BASELINE = Scenarios.builtIn("baseline");
    private static final FactorialRequest.Scenarios BUILT = request(POLICIES).build();

    @Test
    void findsEveryEffectOfAModelWithKnownInteractions() {
        List<FactorialEffect> effects = effects(0, 4, 1);
        assertEffect(effects, EffectKind.JOINT, POLICIES, -22_500);
        assertEffect(effects, EffectKind.ALONE, List.of(CHECKS), -4_000);
        assertEffect(effects, EffectKind.ALONE, List.of(OVERSIGHT), -10_000);
        assertEffect(effects, EffectKind.SYNERGY, List.of(CHECKS, BAN), 0);
        assertEffect(effects, EffectKind.SYNERGY, List.of(CHECKS, OVERSIGHT), -3_000);
        assertEffect(effects, EffectKind.SYNERGY, List.of(BAN, OVERSIGHT), 2_000);
        assertEffect(effects, EffectKind.SYNERGY, POLICIES, -1_500);
        // checks: 4,000 alone, 4,000 beside the ban, 7,000 beside oversight, 8,500 beside both
        assertEffect(effects, EffectKind.MAIN, List.of(CHECKS), -5_875);
        // checks and oversight: 3,000 without the ban, 4,500 with it
        assertEffect(effects, EffectKind.INTERACTION, List.of(CHECKS, OVERSIGHT), -3_750);
        assertEffect(effects, EffectKind.INTERACTION, POLICIES, -1_500);
        // half of each pair's and a third of the triple's synergy
        assertEffect(effects, EffectKind.SHAPLEY, List.of(CHECKS), -4_000 - 1_500 - 500);
        assertEffect(effects, EffectKind.SHAPLEY, List.of(BAN), -6_000 + 1_000 - 500);
        assertEffect(effects, EffectKind.SHAPLEY, List.of(OVERSIGHT), -10_000 - 1_500 + 1_000 - 500);
        assertThat(find(effects, EffectKind.SHAPLEY, List.of(CHECKS)).share().value())
                .isCloseTo(6_000 / 22_500.0, within(1e-9));
        assertThat(effects.stream().map(FactorialEffect::kind).filter(EffectKind.MAIN::equals))
                .hasSize(3);
        assertThat(effects).hasSize(1 + 3 + 4 + 3 + 4 + 3);
    }

    @Test
    void partsAddUpToTheJointEffectInEveryExperiment() {
        for (int seed = 0; seed < 20; seed++) {
            List<FactorialEffect> effects = effects(800, 6, seed);
            double joint = find(effects, EffectKind.JOINT, POLICIES).estimate().mean();
            assertThat(sum(effects, EffectKind.SHAPLEY)).isCloseTo(joint, within(1e-8));
            assertThat(sum(effects, EffectKind.ALONE) + sum(effects, EffectKind.SYNERGY))
                    .isCloseTo(joint, within(1e-8));
            assertThat(effects.stream()
                            .filter(effect -> effect.kind() == EffectKind.SHAPLEY)
                            .mapToDouble(effect -> effect.share().value())
                            .sum())
                    .isCloseTo(1, within(1e-12));
        }
    }

    /**
     * 2,000 experiments of 8 replications: intervals of an interaction, of a Shapley part and of its share cover the known value
     * in 93-97 %. If they cover at 95 %, one of the three is outside in 1 of 10,000 cases. Seeds are fixed.
     */
    @Test
    void intervalsCoverTheKnownEffects() {
        int experiments = 2_000;
        int interaction = 0;
        int shapley = 0;
        int share = 0;
        for (int seed = 0; seed < experiments; seed++) {
            List<FactorialEffect> effects = effects(800, 8, seed);
            FactorialEffect part = find(effects, EffectKind.SHAPLEY, List.of(CHECKS));
            interaction += covers(
                    find(effects, EffectKind.INTERACTION, List.of(CHECKS, OVERSIGHT))
                            .estimate()
                            .interval(),
                    -3_750);
            shapley += covers(part.estimate().interval(), -6_000);
            share += covers(part.share().interval(), 6_000 / 22_500.0);
        }
        assertThat(interaction / (double) experiments).isBetween(0.93, 0.97);
        assertThat(shapley / (double) experiments).isBetween(0.93, 0.97);
        assertThat(share / (double) experiments).isBetween(0.93, 0.97);
    }

    @Test
    void aShareOfAnEffectThatMayBeNothingIsNotDefined() {
        List<FactorialEffect> effects = effects(100_000, 4, 1);
        assertThat(find(effects, EffectKind.SHAPLEY, List.of(CHECKS)).share().value())
                .isNaN();
    }

    @Test
    void combinationsHaveTheInterventionsOfTheirPolicies() {
        FactorialRequest.Scenarios built = request(POLICIES).build();
        assertThat(built.scenarios())
                .extracting(Scenario::id)
                .containsExactly(CHECKS, BAN, "together-ab", OVERSIGHT, "together-ac", "together-bc", "together-abc");
        assertThat(built.scenarios().get(6).interventions())
                .containsExactlyInAnyOrderElementsOf(
                        Scenarios.builtIn("all-three").interventions());
        assertThat(built.scenarios().get(0)).isEqualTo(Scenarios.builtIn(CHECKS));
        assertThat(built.scenarios().get(4).title()).isEqualTo(CHECKS + " + " + OVERSIGHT);
    }

    @Test
    void thePlanReadsBackAsItself() {
        StudyPlan plan = StudyPlan.of(request(POLICIES).build().factorial());
        assertThat(StudyPlan.parse("test", plan.text(), Scenarios.LIBRARY)).isEqualTo(plan);
    }

    @Test
    void theTableHasAllOfThem() throws Exception {
        StringWriter out = new StringWriter();
        FactorialTable.write(effects(0, 3, 1), out);
        assertThat(out.toString().lines())
                .hasSize(1 + 18)
                .first()
                .isEqualTo("outcome,effect,factors,unit,replications,reference_mean,value,ci_low,ci_high,bootstrap_low,"
                        + "bootstrap_high,share,share_ci_low,share_ci_high");
        assertThat(out.toString())
                .contains("guns.crossed,synergy," + CHECKS + "+" + OVERSIGHT + ",guns/year,3,")
                .doesNotContain("NaN");
    }

    @Test
    void whatCannotBeCombinedIsRefused() {
        assertRefused(List.of(CHECKS), "1 policies", "2 to 6");
        assertRefused(List.of(CHECKS, "all-three"), "which " + CHECKS + " has too", "each policy in one");
        assertRefused(List.of(CHECKS, "baseline"), "no policy that the reference has not");
        assertRefused(List.of(CHECKS, "history"), "--factorial history", "with other parameters");
        assertRefused(Scenarios.builtIn(BAN).withYears("test", 5), "another window");
        Scenario other = Scenarios.LIBRARY.set(Scenarios.builtIn(BAN), "test", "smuggler.ants", "9000");
        assertRefused(other, "--factorial " + BAN, "other parameters");
    }

    private static void assertRefused(Scenario second, String... messages) {
        FactorialRequest request = new FactorialRequest(BASELINE, List.of(Scenarios.builtIn(CHECKS), second));
        assertThatThrownBy(request::build)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll(messages);
    }

    private static void assertRefused(List<String> policies, String... messages) {
        assertThatThrownBy(() -> request(policies).build())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll(messages);
    }

    private static FactorialRequest request(List<String> policies) {
        return new FactorialRequest(
                Scenarios.builtIn("baseline"),
                policies.stream().map(Scenarios::builtIn).toList());
    }

    private static List<FactorialEffect> effects(double noise, int replications, long seed) {
        Experiment experiment =
                new Experiment(BASELINE, BUILT.scenarios(), replications, seed, StudyPlan.of(BUILT.factorial()));
        Results results = new ExperimentRunner(new FactorialToy(noise), 1).run(experiment);
        return FactorialEffect.listEffects(
                results, BUILT.factorial(), outcome -> outcome.name().equals("guns.crossed"));
    }

    private static FactorialEffect find(List<FactorialEffect> effects, EffectKind kind, List<String> factors) {
        return effects.stream()
                .filter(effect -> effect.kind() == kind && effect.factors().equals(factors))
                .findFirst()
                .orElseThrow();
    }

    private static void assertEffect(
            List<FactorialEffect> effects, EffectKind kind, List<String> factors, double known) {
        assertThat(find(effects, kind, factors).estimate().mean())
                .as("%s %s", kind, factors)
                .isCloseTo(known, within(1e-7));
    }

    private static double sum(List<FactorialEffect> effects, EffectKind kind) {
        return effects.stream()
                .filter(effect -> effect.kind() == kind)
                .mapToDouble(effect -> effect.estimate().mean())
                .sum();
    }

    private static int covers(Interval interval, double truth) {
        return truth >= interval.low() && truth <= interval.high() ? 1 : 0;
    }
}
