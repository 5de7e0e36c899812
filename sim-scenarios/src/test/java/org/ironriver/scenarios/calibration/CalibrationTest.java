package org.ironriver.scenarios.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.ironriver.core.input.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationTest {

    private static final double[] TRUTH = {0.6, 0.4, 0.5};

    @TempDir
    Path folder = Path.of(".");

    @Test
    void theSearchComesNearTheTruthAndTheWeightsAddUp() {
        Calibration.Posterior posterior =
                ToyModel.fit(ToyModel.published(TRUTH, 5), folder.resolve("a"), 160, ToyModel::figures);
        assertThat(posterior.best()[0]).isCloseTo(TRUTH[0], within(0.2));
        assertThat(posterior.best()[1]).isCloseTo(TRUTH[1], within(0.2));
        assertThat(posterior.draws().stream()
                        .mapToDouble(Calibration.Draw::weight)
                        .sum())
                .isCloseTo(1, within(1e-9));
        assertThat(posterior.effectiveDraws()).isGreaterThan(20);
    }

    /**
     * 90 % intervals that are right cover in 80 to 97 of 100 independent data sets with a probability of 99.7 %; here 32 points
     * share the data sets, with fixed seeds.
     */
    @Test
    void knownParametersAreRecoveredFromSimulatedDataAndWhatIsNotSeenStaysWide() {
        List<Recovery> found = ToyModel.recover(ToyModel.published(TRUTH, 5), folder.resolve("r"), 160);
        assertThat(found).extracting(Recovery::path).containsExactly("a", "b", "unseen");
        assertThat(found)
                .allSatisfy(each -> assertThat(each.covered()).as(each.path()).isBetween(0.8, 0.97));
        assertThat(found).extracting(Recovery::informed).containsExactly(true, true, false);
    }

    /** A set with three quarters of the weight is the truth of three data sets in four. */
    @Test
    void knownParametersAreTakenByTheirWeight() {
        Calibration.Posterior posterior = new Calibration.Posterior(
                List.of(
                        new Calibration.Draw(new double[] {0.1}, 0.75, 0),
                        new Calibration.Draw(new double[] {0.9}, 0.25, 0)),
                new double[] {0.1},
                0,
                1.6);
        assertThat(List.of(0.1, 0.3, 0.7, 0.8, 0.99))
                .extracting(share -> Calibration.truth(posterior, share)[0])
                .containsExactly(0.1, 0.1, 0.1, 0.9, 0.9);
    }

    /** The last line is torn, as by a kill in the middle of writing it. */
    @Test
    void aFitThatIsGoneOnWithRunsOnlyWhatIsMissingAndEndsAlike() throws IOException {
        Likelihood likelihood = ToyModel.published(TRUTH, 5);
        Calibration.Posterior whole = ToyModel.fit(likelihood, folder.resolve("a"), 80, ToyModel::figures);
        List<String> lines = Files.readAllLines(folder.resolve("a"));
        String half = String.join("\n", lines.subList(0, 41));
        Files.writeString(folder.resolve("b"), half.substring(0, half.length() - 5));
        AtomicInteger runs = new AtomicInteger();
        Calibration.Posterior goneOn = ToyModel.fit(likelihood, folder.resolve("b"), 80, (point, replication) -> {
            runs.incrementAndGet();
            return ToyModel.figures(point, replication);
        });
        int histories = 2 + Calibration.UNSEEN_HISTORIES;
        assertThat(runs.get()).isEqualTo(2 * (lines.size() - 1 - 39 - histories) + histories);
        assertThat(goneOn.best()).isEqualTo(whole.best());
        assertThat(goneOn.draws()).extracting(Calibration.Draw::weight).isEqualTo(weights(whole));
    }

    /** A figure that no point can meet is missing at some: they must not be taken for those that meet it. */
    @Test
    void aPointWithoutAFigureThatOthersHaveIsNotTheBestAndHasNoWeight() {
        Calibration.Posterior posterior = ToyModel.fit(
                ToyModel.published(TRUTH, 5), folder.resolve("g"), 80, (point, replication) -> without(0.3, point));
        assertThat(posterior.best()[2]).isGreaterThanOrEqualTo(0.3);
        assertThat(posterior.draws())
                .filteredOn(draw -> draw.point()[2] < 0.3)
                .isNotEmpty()
                .allSatisfy(draw -> assertThat(draw.weight()).isZero());
    }

    /** At what ships, where the fit begins, there is the figure; at no draw is it. */
    @Test
    void aPosteriorOfPointsThatAllLackAFigureIsNone() {
        assertThatThrownBy(() -> ToyModel.fit(
                        ToyModel.published(TRUTH, 5),
                        folder.resolve("i"),
                        80,
                        (point, replication) -> without(point[2] == 0.5 ? 0 : 1, point)))
                .isInstanceOf(NoPointException.class)
                .hasMessageContaining("draws");
    }

    private static double[] without(double below, double[] point) {
        double[] figures = ToyModel.figures(point, 1);
        figures[0] = point[2] < below ? Double.NaN : 3 * figures[0];
        return figures;
    }

    /** One history broke down, and has no figure; another has one figure less. */
    @Test
    void aHistoryThatBrokeDownDoesNotTakeTheLuckFromTheOthers() {
        List<double[]> histories = List.of(
                new double[] {1, 2}, new double[] {Double.NaN, Double.NaN}, new double[] {3, Double.NaN}, new double[] {
                    5, 4
                });
        assertThat(Calibration.luckOfOneHistory(histories, 2)).containsExactly(4 * 1.5, 2 * 1.5);
    }

    /** At one in five points a replication breaks down, as for want of memory; there is enough of it the next time. */
    @Test
    void whatBreaksDownIsToldAndTriedAgain() {
        Likelihood likelihood = ToyModel.published(TRUTH, 5);
        Path log = folder.resolve("d");
        List<String> failures = new ArrayList<>();
        ToyModel.fit(
                likelihood,
                log,
                40,
                (point, replication) -> {
                    if (Math.floorMod(Double.hashCode(point[0]), 5) == 0) {
                        throw new IllegalStateException("no memory");
                    }
                    return ToyModel.figures(point, replication);
                },
                failures);
        assertThat(failures).isNotEmpty().allMatch(reason -> reason.contains("no memory"));
        ToyModel.fit(likelihood, log, 40, ToyModel::figures, failures);
        assertThat(failures).isEmpty();
        assertThat(ToyModel.fit(likelihood, log, 40, ToyModel::figures).best())
                .isEqualTo(ToyModel.fit(likelihood, folder.resolve("e"), 40, ToyModel::figures)
                        .best());
    }

    @Test
    void aModelThatBreaksDownEverywhereIsNotFitted() {
        assertThatThrownBy(() -> ToyModel.fit(ToyModel.published(TRUTH, 5), folder.resolve("f"), 40, (point, r) -> {
                    throw new IllegalStateException("no memory");
                }))
                .isInstanceOf(NoPointException.class)
                .hasMessageContaining("no memory");
    }

    @Test
    void evaluationsOfSomethingElseAreRefusedAndKept() throws IOException {
        Path file = folder.resolve("c");
        ToyModel.fit(ToyModel.published(TRUTH, 5), file, 16, ToyModel::figures);
        List<String> before = Files.readAllLines(file);
        assertThatThrownBy(() -> EvaluationLog.open(file, "another"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("toy");
        assertThat(Files.readAllLines(file)).isEqualTo(before);
    }

    private static List<Double> weights(Calibration.Posterior posterior) {
        return posterior.draws().stream().map(Calibration.Draw::weight).toList();
    }
}
