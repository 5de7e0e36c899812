package org.ironriver.scenarios.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.ironriver.scenarios.evidence.Target;
import org.ironriver.scenarios.evidence.TargetRegistry;
import org.ironriver.scenarios.evidence.TargetUse;
import org.ironriver.scenarios.validation.Observables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikelihoodTest {

    private static final TargetRegistry REGISTRY = TargetRegistry.load(Observables.names());

    @Test
    void fitsToTargetsAndToNothingElse() {
        List<Target> fitted = new Likelihood(REGISTRY.groups()).targets();
        assertThat(fitted)
                .extracting(Target::group)
                .contains("C1", "C4", "C13", "C18")
                .doesNotContain("C17");
        REGISTRY.groups().stream()
                .filter(group -> !group.use().isTarget())
                .forEach(group -> assertThat(fitted).doesNotContainAnyElementsOf(group.targets()));
        assertThat(fitted).allMatch(Target::fitted).hasSizeGreaterThan(50);
        assertThat(REGISTRY.group("C10").targets())
                .filteredOn(target -> !target.fitted())
                .extracting(Target::name)
                .containsExactly("by the largest of them");
        assertThat(REGISTRY.groups()).anyMatch(group -> group.use() == TargetUse.CHECK);
    }

    /** The flow is known to a factor of exp(0.35): half that far in the logarithm costs an eighth. */
    @Test
    void aLevelIsLognormal() {
        double at = alone("C1", 212_887);
        double off = alone("C1", 212_887 * Math.exp(0.35));
        assertThat(at - off).isCloseTo(0.5, within(0.02));
        assertThat(alone("C1", 212_887 * Math.exp(-0.35))).isCloseTo(off, within(1e-9));
    }

    @Test
    void insideAnIntervalAllIsAlike() {
        assertThat(group("C7", new double[] {0.16, 13})).isEqualTo(group("C7", new double[] {0.22, 15.5}));
        assertThat(group("C7", new double[] {0.16, 20})).isLessThan(group("C7", new double[] {0.16, 13}));
    }

    @Test
    void sharesOfAWholeAreBestWhereTheyArePublished() {
        double at = group("C4", new double[] {0.421, 0.177, 0.175, 0.227});
        assertThat(at).isGreaterThan(group("C4", new double[] {0.46, 0.14, 0.175, 0.225}));
        assertThat(at).isGreaterThan(group("C4", new double[] {0.38, 0.177, 0.215, 0.228}));
        assertThat(group("C4", new double[] {0.46, 0.14, 0.175, 0.225}))
                .isGreaterThan(group("C4", new double[] {0.6, 0.1, 0.1, 0.2}));
    }

    /** A tolerance is two standard deviations to each side: half of it costs a half, all of it two, however narrow it is. */
    @Test
    void aShareIsAsUncertainAsItsToleranceSays() {
        double at = alone("C3", 0.70);
        assertThat(at - alone("C3", 0.71)).isCloseTo(0.5, within(0.05));
        assertThat(at - alone("C3", 0.69)).isCloseTo(0.5, within(0.05));
        assertThat(at - alone("C3", 0.72)).isCloseTo(2, within(0.2));
    }

    /**
     * What a known world is taken to have published lies about its truth: over 1,000 records the mean of a figure is within four
     * standard errors of it, which right ones miss once in some thousand seeds (17 figures).
     */
    @ParameterizedTest
    @ValueSource(strings = {"C1", "C3", "C4", "C6", "C11", "C12"})
    void whatAKnownWorldPublishesIsNotMovedToOneSide(String id) {
        Likelihood likelihood = new Likelihood(List.of(REGISTRY.group(id)));
        int size = likelihood.targets().size();
        double[] truth = new double[size];
        Arrays.setAll(
                truth,
                i -> likelihood.transformed(i, likelihood.targets().get(i).published()));
        MersenneTwister luck = new MersenneTwister(1);
        SummaryStatistics[] moved = new SummaryStatistics[size];
        Arrays.setAll(moved, i -> new SummaryStatistics());
        for (int record = 0; record < 1_000; record++) {
            Likelihood published = likelihood.publishing(truth, luck);
            double sum = 0;
            for (int i = 0; i < size; i++) {
                double figure = published.targets().get(i).published();
                boolean share = published.targets().get(i).unit().equals("share");
                double known = likelihood.targets().get(i).published();
                moved[i].addValue(share ? figure - known : Math.log(figure / known));
                sum += figure;
            }
            if (id.equals("C4")) {
                assertThat(sum).isCloseTo(1, within(1e-9));
            }
        }
        for (SummaryStatistics each : moved) {
            assertThat(each.getMean()).isCloseTo(0, within(4 * each.getStandardDeviation() / Math.sqrt(1_000)));
        }
    }

    /** Shares of a whole vary as much as the likelihood takes them to: those of C4 by some two points. */
    @Test
    void sharesOfAWholeThatAreMadeUpVaryAsTheirToleranceSays() {
        Likelihood likelihood = new Likelihood(List.of(REGISTRY.group("C4")));
        double[] truth = new double[likelihood.targets().size()];
        Arrays.setAll(
                truth,
                i -> likelihood.transformed(i, likelihood.targets().get(i).published()));
        MersenneTwister luck = new MersenneTwister(1);
        SummaryStatistics texas = new SummaryStatistics();
        for (int record = 0; record < 1_000; record++) {
            texas.addValue(likelihood.publishing(truth, luck).targets().get(0).published());
        }
        assertThat(texas.getStandardDeviation()).isBetween(0.019, 0.025);
    }

    /**
     * By the likelihood's own law the truth lies in the interval in 4 / (4 + sqrt(2 pi)) = 61.5 % of records; of 2,000 within three and a
     * half standard errors, which one seed in two thousand would miss.
     */
    @Test
    void theTruthLiesInAnIntervalThatIsMadeUpAsOftenAsTheLikelihoodTakesIt() {
        Likelihood likelihood = new Likelihood(List.of(REGISTRY.group("C7")));
        double[] truth = {likelihood.transformed(0, 0.2), likelihood.transformed(1, 14)};
        MersenneTwister luck = new MersenneTwister(1);
        int inside = 0;
        for (int record = 0; record < 2_000; record++) {
            Target years = likelihood.publishing(truth, luck).targets().get(1);
            inside += years.tolerance().low() <= 14 && 14 <= years.tolerance().high() ? 1 : 0;
        }
        assertThat(inside / 2_000.0).isCloseTo(4 / (4 + Math.sqrt(2 * Math.PI)), within(0.038));
    }

    /** Of four shares that add up to one three are free, as many as a group counts for: nothing of what they say is taken away. */
    @Test
    void sharesOfAWholeCountAsThoseThatAreFree() {
        double[] at = {0.421, 0.177, 0.175, 0.227};
        double apart = 0;
        for (int side : new int[] {-1, 1}) {
            double texas = at[0] + side * 0.022;
            double others = (1 - texas) / (1 - at[0]);
            apart += (group("C4", at)
                            - group("C4", new double[] {texas, at[1] * others, at[2] * others, at[3] * others}))
                    / 2;
        }
        assertThat(apart)
                .as("half a standard deviation squared, and not three quarters of that")
                .isCloseTo(0.5, within(0.06));
    }

    @Test
    void whatIsNotKnownSaysNothing() {
        assertThat(alone("C1", Double.NaN)).isZero();
    }

    private static double alone(String group, double figure) {
        return group(group, new double[] {figure});
    }

    private static double group(String id, double[] figures) {
        Likelihood likelihood = new Likelihood(List.of(REGISTRY.group(id)));
        double[] transformed = new double[figures.length];
        Arrays.setAll(transformed, i -> likelihood.transformed(i, figures[i]));
        return likelihood.logarithm(transformed, new double[figures.length]);
    }
}
