package org.ironriver.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KeyedChoiceTest {

    private static final DecisionPoint PROPOSE = DecisionPoint.DEALER_PROPOSAL;
    private static final DecisionPoint ACCEPT = DecisionPoint.SOURCE_ACCEPTANCE;
    private static final int BUYERS = 50_000;
    private static final int MANY = 2_000;

    private final KeyedRandom luck = new KeyedRandom(KeyedRandom.replicationSeed(8, 0));
    private final ReferenceWeights reference = ReferenceWeights.of(new double[] {5, 1, 0.5, 3, 2, 0, 4});

    /** Chi-square with 5 degrees of freedom over choosers and over ticks; false alarm 2 in 10,000. */
    @Test
    void choicesFollowTheLogitOfTheCurrentWeights() {
        double[] ratios = {0.2, 1.9, 1, 0.7, 1.3, 1, 0.4};
        long[] byBuyer = new long[reference.size()];
        long[] byTick = new long[reference.size()];
        for (int i = 0; i < BUYERS; i++) {
            byBuyer[choose(i, 3, ratios)]++;
            byTick[choose(3, i, ratios)]++;
        }
        assertThat(pValue(byBuyer, ratios))
                .as("over buyers " + Arrays.toString(byBuyer))
                .isGreaterThan(1e-4);
        assertThat(pValue(byTick, ratios))
                .as("over ticks " + Arrays.toString(byTick))
                .isGreaterThan(1e-4);
    }

    @Test
    void anAlternativeThatVanishesMovesOnlyThoseWhoHadChosenIt() {
        double[] before = {1, 0.5, 1, 0.8, 1, 1, 0.9};
        double[] after = before.clone();
        after[3] = 0;
        int moved = 0;
        for (int buyer = 0; buyer < BUYERS; buyer++) {
            int chosen = choose(buyer, 1, before);
            int now = choose(buyer, 1, after);
            if (chosen == 3) {
                moved++;
                assertThat(now).isNotEqualTo(3);
            } else {
                assertThat(now).as("choice of buyer " + buyer).isEqualTo(chosen);
            }
        }
        assertThat(moved).isGreaterThan(BUYERS / 10);
    }

    @Test
    void anAlternativeThatLosesAppealGainsNobody() {
        double[] before = {1, 0.5, 1, 0.8, 1, 1, 0.9};
        double[] after = before.clone();
        after[0] = 0.6;
        for (int buyer = 0; buyer < BUYERS; buyer++) {
            int chosen = choose(buyer, 1, before);
            int now = choose(buyer, 1, after);
            if (now != chosen) {
                assertThat(chosen).as("former choice of buyer " + buyer).isZero();
            }
        }
    }

    @Test
    void knowingTheHighestRatioChangesNoChoiceAndAWrongOneIsRefused() {
        double[] ratios = {0.2, 0.5, 0.7, 0.1, 0.3, 1, 0.4};
        for (int buyer = 0; buyer < 5_000; buyer++) {
            assertThat(chooseKnowing(0.7, buyer, ratios)).isEqualTo(choose(buyer, 3, ratios));
        }
        assertThatThrownBy(() -> {
                    for (int buyer = 0; buyer < 5_000; buyer++) {
                        chooseKnowing(0.6, buyer, ratios);
                    }
                })
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ratio of alternative 2")
                .hasMessageContaining("is 0.7; allowed is at most 0.6");
    }

    private int chooseKnowing(double highestRatio, long buyer, double[] ratios) {
        return KeyedChoice.propose(luck, PROPOSE, ACCEPT, buyer, 3, reference, i -> ratios[i], highestRatio, 2, MANY);
    }

    @Test
    void whatCannotBeChosenIsNeverChosen() {
        double[] onlyOneOpen = {0, 0, 0.01, 0, 0, 1, 0};
        for (int buyer = 0; buyer < 2_000; buyer++) {
            assertThat(choose(buyer, 0, onlyOneOpen)).isIn(2, KeyedChoice.NONE);
            assertThat(choose(buyer, 0, new double[7])).isEqualTo(KeyedChoice.NONE);
        }
    }

    @Test
    void aChooserGivesUpAsOftenAsTheAcceptanceSays() {
        ReferenceWeights even = ReferenceWeights.of(new double[] {1, 1, 1, 1});
        int none = 0;
        for (int buyer = 0; buyer < BUYERS; buyer++) {
            int choice = KeyedChoice.propose(luck, PROPOSE, ACCEPT, buyer, 0, even, i -> 0.25, 1, 4);
            none += choice == KeyedChoice.NONE ? 1 : 0;
        }
        double expected = Math.pow(0.75, 4) * BUYERS;
        assertThat(ChiSquare.pValueOfNormal((none - expected) / Math.sqrt(expected * (1 - Math.pow(0.75, 4)))))
                .as(none + " of " + BUYERS + " gave up; false alarm 1 in 10,000")
                .isGreaterThan(1e-4);
    }

    @Test
    void ratiosAboveTheBoundCountAsTheBound() {
        double[] within = {2, 2, 2, 2, 2, 2, 2};
        double[] beyond = {9, 2, 2, Double.POSITIVE_INFINITY, 2, 2, 2};
        for (int buyer = 0; buyer < 2_000; buyer++) {
            assertThat(choose(buyer, 0, beyond)).isEqualTo(choose(buyer, 0, within));
        }
    }

    @Test
    void neighbouringOccasionsProposeAfresh() {
        int same = 0;
        for (int tick = 0; tick < BUYERS; tick++) {
            same += reject(7, tick) == reject(7, tick + 1) ? 1 : 0;
        }
        double equalByLuck = (25 + 1 + 0.25 + 9 + 4 + 16) / (15.5 * 15.5);
        double sd = Math.sqrt(BUYERS * equalByLuck * (1 - equalByLuck));
        assertThat((same - BUYERS * equalByLuck) / sd)
                .as("z; false alarm below 1 in 1,000")
                .isBetween(-4.0, 4.0);
    }

    @Test
    void mistakesAreExplained() {
        assertThatThrownBy(() -> choose(1, 1, new double[] {1, 1, 1, Double.NaN, 1, 1, 1}, BUYERS))
                .hasMessageContainingAll("alternative 3", "SOURCE_ACCEPTANCE", "NaN", "at least 0");
        assertThatThrownBy(() -> KeyedChoice.propose(luck, PROPOSE, PROPOSE, 1, 1, reference, i -> 1, 1, 9))
                .hasMessageContainingAll("DEALER_PROPOSAL", "two different decision points");
        assertThatThrownBy(() -> KeyedChoice.propose(luck, PROPOSE, ACCEPT, 1, 1, reference, i -> 1, 0, 9))
                .hasMessageContainingAll("ratio bound", "0.0", "above 0");
    }

    /** The second proposal of an occasion: the first one is refused whatever it is. */
    private int reject(long chooser, long tick) {
        int[] asked = {0};
        return KeyedChoice.propose(luck, PROPOSE, ACCEPT, chooser, tick, reference, i -> asked[0]++ == 0 ? 0 : 1, 1, 2);
    }

    private int choose(long chooser, long tick, double[] ratios) {
        return KeyedChoice.propose(luck, PROPOSE, ACCEPT, chooser, tick, reference, i -> ratios[i], 2, MANY);
    }

    private void choose(long chooser, long tick, double[] ratios, int buyers) {
        for (int i = 0; i < buyers; i++) {
            choose(chooser + i, tick, ratios);
        }
    }

    private double pValue(long[] observed, double[] ratios) {
        double total = 0;
        for (int i = 0; i < ratios.length; i++) {
            total += reference.weight(i) * ratios[i];
        }
        double scale = BUYERS / total;
        int[] open = {0, 1, 2, 3, 4, 6};
        long[] counts = Arrays.stream(open).mapToLong(i -> observed[i]).toArray();
        double[] expected = Arrays.stream(open)
                .mapToDouble(i -> reference.weight(i) * ratios[i] * scale)
                .toArray();
        return ChiSquare.pValue(counts, expected);
    }
}
