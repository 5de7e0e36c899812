package org.ironriver.scenarios.displacement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DivisionTest {

    @Test
    void whatOneChannelLosesAndAnotherGainsIsDisplaced() {
        assertParts(new long[] {100, -30, 0}, Part.FALL, 100, Part.PREVENTED, 70, Part.DISPLACED, 30, Part.RISE, 30);
    }

    @Test
    void aPolicyThatAddsMoreThanItTakesPreventsNothing() {
        assertParts(new long[] {10, -30}, Part.FALL, 10, Part.PREVENTED, 0, Part.DISPLACED, 10, Part.ADDED, 20);
    }

    @Test
    void whatLaterMonthsMakeUpForIsDelayed() {
        assertParts(new long[] {0, 50, 20, -40, 0}, Part.PREVENTED, 30, Part.DELAYED, 40, Part.HASTENED, 0);
    }

    @Test
    void whatCrossedBeforeTheLawIsHastened() {
        assertParts(new long[] {-25, 60, -5}, Part.PREVENTED, 30, Part.DELAYED, 5, Part.HASTENED, 25);
    }

    @Test
    void aRiseMakesUpForEarlierFallsFirst() {
        assertParts(new long[] {10, -30, 50}, Part.PREVENTED, 30, Part.DELAYED, 10, Part.HASTENED, 20);
    }

    @Property(tries = 500)
    void thePartsAddUpToTheLastUnitAndNoneIsNegative(
            @ForAll @Size(min = 1, max = 30) List<@LongRange(min = -1000, max = 1000) Long> list) {
        long[] falls = list.stream().mapToLong(Long::longValue).toArray();
        Division division = Division.of(falls);
        assertAddsUp(division, falls);
        for (Part part : Part.values()) {
            assertThat(division.part(part, falls)).as(part.id()).isNotNegative();
        }
        assertThat(division.part(Part.RESHUFFLED, falls)).isZero();
        assertThat(Math.min(division.part(Part.PREVENTED, falls), division.part(Part.ADDED, falls)))
                .isZero();
    }

    @Property(tries = 300)
    void thePartsOfReplicationsAddUpToThePartsOfAll(
            @ForAll @Size(min = 1, max = 8) List<@Size(6) List<@LongRange(min = -100, max = 100) Long>> replications) {
        long[] all = new long[6];
        for (List<Long> replication : replications) {
            for (int cell = 0; cell < 6; cell++) {
                all[cell] += replication.get(cell);
            }
        }
        Division division = Division.of(all);
        long reshuffled = 0;
        for (Part part : Part.values()) {
            long total = 0;
            for (List<Long> replication : replications) {
                long[] falls = replication.stream().mapToLong(Long::longValue).toArray();
                assertAddsUp(division, falls);
                total += division.part(part, falls);
            }
            if (part == Part.RESHUFFLED) {
                reshuffled = total;
            } else if (part != Part.FALL && part != Part.RISE) {
                assertThat(total).as(part.id()).isEqualTo(division.part(part, all));
            }
        }
        assertThat(reshuffled).isNotNegative();
    }

    private static void assertAddsUp(Division division, long[] falls) {
        long prevented = division.part(Part.PREVENTED, falls);
        long added = division.part(Part.ADDED, falls);
        long displaced = division.part(Part.DISPLACED, falls);
        long reshuffled = division.part(Part.RESHUFFLED, falls);
        assertThat(division.part(Part.FALL, falls)).isEqualTo(prevented + displaced + reshuffled);
        assertThat(division.part(Part.RISE, falls)).isEqualTo(added + displaced + reshuffled);
        assertThat(division.part(Part.DELAYED, falls) + division.part(Part.HASTENED, falls))
                .isEqualTo(displaced);
    }

    private static void assertParts(long[] falls, Object... expected) {
        Division division = Division.of(falls);
        for (int i = 0; i < expected.length; i += 2) {
            Part part = (Part) expected[i];
            assertThat(division.part(part, falls)).as(part.id()).isEqualTo(((Integer) expected[i + 1]).longValue());
        }
    }
}
