package org.ironriver.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ironriver.core.input.InvalidInputException;
import org.junit.jupiter.api.Test;

class ExperimentRunnerTest {

    private static final ReplicationRunner TOY = new ToyRunner();

    @Test
    void tenReplicationsAreTheFirstTenOfAHundred() {
        ExperimentResult ten = new ExperimentRunner(TOY, 2).run(Scenarios.experiment(10, 1));
        ExperimentResult hundred = new ExperimentRunner(TOY, 2).run(Scenarios.experiment(100, 1));
        ten.experiment()
                .scenarios()
                .forEach(scenario -> assertThat(describe(ten.rows(scenario)))
                        .isEqualTo(describe(hundred.rows(scenario).subList(0, 10))));
    }

    @Test
    void resultsDoNotDependOnThreads() {
        ReplicationRunner lateFirst = (scenario, replication, seed) -> {
            long until = System.nanoTime() + (replication % 3 == 1 ? 2_000_000 : 0);
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            return TOY.run(scenario, replication, seed);
        };
        assertThat(describe(new ExperimentRunner(lateFirst, 4).run(Scenarios.experiment(20, 1))))
                .isEqualTo(describe(new ExperimentRunner(TOY, 1).run(Scenarios.experiment(20, 1))));
    }

    @Test
    void everyScenarioHasTheSameSeeds() {
        ExperimentResult result = new ExperimentRunner(TOY, 2).run(Scenarios.experiment(5, 1));
        List<List<Long>> seeds = result.experiment().scenarios().stream()
                .map(scenario -> result.rows(scenario).stream()
                        .map(row -> row.key().seed())
                        .toList())
                .toList();
        assertThat(seeds.get(1)).isEqualTo(seeds.get(0));
        assertThat(seeds.get(2)).isEqualTo(seeds.get(0));
        assertThat(seeds.get(0)).doesNotHaveDuplicates();
    }

    @Test
    void resultsAreStreamedByReplicationWhateverTheOrderOfCompletion() {
        List<String> order = new ArrayList<>();
        CountDownLatch secondScenarioDone = new CountDownLatch(1);
        ReplicationRunner runner = (scenario, replication, seed) -> {
            if (replication == 1 && scenario.id().equals("baseline")) {
                await(secondScenarioDone);
            } else {
                secondScenarioDone.countDown();
            }
            return TOY.run(scenario, replication, seed);
        };
        new ExperimentRunner(runner, 2)
                .stream(
                        Scenarios.experiment(2, 1),
                        result -> order.add(
                                result.key().replication() + " " + result.key().scenario()),
                        ExperimentListener.NONE,
                        new Cancellation());
        assertThat(order)
                .containsExactly(
                        "1 baseline",
                        "1 dealer-oversight",
                        "1 all-three",
                        "2 baseline",
                        "2 dealer-oversight",
                        "2 all-three");
    }

    @Test
    void aFailedReplicationLeavesTheOthersAndIsLeftOutOfItsContrast() {
        ReplicationRunner runner = (scenario, replication, seed) -> {
            if (replication == 3 && scenario.id().equals("all-three")) {
                throw new StackOverflowError("too deep");
            }
            return TOY.run(scenario, replication, seed);
        };
        ExperimentResult result = new ExperimentRunner(runner, 2).run(Scenarios.experiment(5, 1));

        assertThat(result.status()).isEqualTo(ExperimentStatus.COMPLETE);
        assertThat(result.failures()).singleElement().satisfies(failed -> {
            assertThat(failed.key().replication()).isEqualTo(3);
            assertThat(failed.reason()).isEqualTo("StackOverflowError: too deep");
        });
        assertThat(Contrast.listContrasts(result))
                .filteredOn(contrast -> contrast.outcome().name().equals("guns.crossed"))
                .extracting(contrast -> contrast.paired().pairs())
                .containsExactly(5, 4);
    }

    @Test
    void theEffectOfTheToyIsFound() {
        ExperimentResult result = new ExperimentRunner(TOY, 2).run(Scenarios.experiment(50, 1));
        Contrast contrast = Contrast.listContrasts(result).stream()
                .filter(each -> each.outcome().name().equals("guns.crossed")
                        && each.scenario().id().equals("all-three"))
                .findFirst()
                .orElseThrow();
        double truth = -3 * ToyRunner.GUNS_TAKEN_BY_A_POLICY;
        assertThat(truth)
                .isBetween(
                        contrast.paired().interval().low(),
                        contrast.paired().interval().high());
        assertThat(contrast.paired().pReduction()).isGreaterThan(0.999);
        assertThat(contrast.paired().varianceRatio()).isGreaterThan(1_000);
    }

    @Test
    void cancellingKeepsWhatHasFinished() {
        Cancellation cancellation = new Cancellation();
        ExperimentListener listener = new ExperimentListener() {
            @Override
            public void finished(ReplicationResult result, int done, int total) {
                if (done == 4) {
                    cancellation.cancel();
                }
            }
        };
        CountDownLatch never = new CountDownLatch(1);
        ReplicationRunner runner = (scenario, replication, seed) -> {
            if (replication > 2) {
                await(never);
            }
            return TOY.run(scenario, replication, seed);
        };
        ExperimentResult result =
                new ExperimentRunner(runner, 2).run(Scenarios.experiment(100, 1), listener, cancellation);

        assertThat(result.status()).isEqualTo(ExperimentStatus.INTERRUPTED);
        assertThat(result.failures()).isEmpty();
        assertThat(result.rows(result.experiment().reference())).hasSize(2);
    }

    @Test
    void severalExperimentsRunAtOnceInOneProcess() throws Exception {
        String alone = describe(new ExperimentRunner(TOY, 2).run(Scenarios.experiment(20, 1)))
                .toString();
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            List<Callable<String>> tasks = Collections.nCopies(
                    6,
                    () -> describe(new ExperimentRunner(TOY, 2).run(Scenarios.experiment(20, 1)))
                            .toString());
            for (Future<String> future : pool.invokeAll(tasks)) {
                assertThat(future.get()).isEqualTo(alone);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aSinkThatFailsEndsTheExperiment() {
        assertThatThrownBy(() -> new ExperimentRunner(TOY, 2)
                        .stream(
                                Scenarios.experiment(3, 1),
                                result -> {
                                    throw new IllegalStateException("disk full");
                                },
                                ExperimentListener.NONE,
                                new Cancellation()))
                .hasMessage("disk full");
    }

    @Test
    void scenariosThatCannotBeComparedAreRefused() {
        assertThatThrownBy(() ->
                        new Experiment(Scenarios.builtIn("baseline"), List.of(Scenarios.builtIn("baseline")), 1, 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("two called 'baseline'");
        assertThatThrownBy(() ->
                        new Experiment(Scenarios.builtIn("baseline"), List.of(Scenarios.builtIn("history")), 1, 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("history from 1998-01-01");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<List<String>> describe(ExperimentResult result) {
        return result.experiment().scenarios().stream()
                .map(scenario -> describe(result.rows(scenario)))
                .toList();
    }

    private static List<String> describe(List<ExperimentResult.Row> rows) {
        return rows.stream()
                .map(row -> row.key() + Arrays.toString(row.values()))
                .toList();
    }

    @Test
    void moreReplicationsThanCanBeCountedAreRefused() {
        assertThatThrownBy(() -> Scenarios.experiment(Integer.MAX_VALUE / 3 + 1, 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("of each of 3 scenarios")
                .hasMessageContaining("at most 715827882 of each");
        assertThat(Scenarios.experiment(Integer.MAX_VALUE / 3, 1).replications())
                .isEqualTo(715_827_882);
    }
}
