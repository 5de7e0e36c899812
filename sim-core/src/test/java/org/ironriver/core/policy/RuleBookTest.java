package org.ironriver.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.ironriver.core.firearm.WeaponClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleBookTest {

    private final RuleBook book = new RuleBook(3);

    @Test
    void aRuleIsKeptByAreaAndClass() {
        book.set(AreaRule.CONDUCT_CODE, 1, 0.5);
        book.set(ClassRule.BAN_COVERAGE, 2, WeaponClass.FIFTY_CALIBRE, 0.25);
        book.set(NationalRule.PROSECUTIONS_PER_YEAR, 200);
        assertThat(book.get(AreaRule.CONDUCT_CODE, 1)).isEqualTo(0.5);
        assertThat(book.get(AreaRule.CONDUCT_CODE, 0)).isZero();
        assertThat(book.get(AreaRule.TRACE_TRANSPARENCY, 1)).isZero();
        assertThat(book.get(ClassRule.BAN_COVERAGE, 2, WeaponClass.FIFTY_CALIBRE))
                .isEqualTo(0.25);
        assertThat(book.get(ClassRule.BAN_COVERAGE, 2, WeaponClass.HANDGUN)).isZero();
        assertThat(book.get(ClassRule.BAN_COVERAGE, 1, WeaponClass.FIFTY_CALIBRE))
                .isZero();
        assertThat(book.get(NationalRule.PROSECUTIONS_PER_YEAR)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.43, 1.0 / 3, 0.7})
    void zeroStrengthChangesNotOneBit(double value) {
        book.set(AreaRule.PRIVATE_SALE_CHECK, 0, value);
        book.set(ClassRule.BAN_COVERAGE, 0, WeaponClass.HANDGUN, value);
        book.set(NationalRule.OUTBOUND_INSPECTION_RATE, value);
        book.tighten(AreaRule.PRIVATE_SALE_CHECK, 0, 0.9, 0);
        book.tighten(ClassRule.BAN_COVERAGE, 0, WeaponClass.HANDGUN, 0.9, 0);
        book.move(NationalRule.OUTBOUND_INSPECTION_RATE, 0.9, 0);
        assertThat(book.get(AreaRule.PRIVATE_SALE_CHECK, 0)).isEqualTo(value);
        assertThat(book.get(ClassRule.BAN_COVERAGE, 0, WeaponClass.HANDGUN)).isEqualTo(value);
        assertThat(book.get(NationalRule.OUTBOUND_INSPECTION_RATE)).isEqualTo(value);
    }

    @Test
    void tighteningGoesPartOfTheWayAndNeverBack() {
        book.set(AreaRule.INSPECTIONS_PER_YEAR, 0, 0.25);
        book.tighten(AreaRule.INSPECTIONS_PER_YEAR, 0, 0.75, 0.5);
        assertThat(book.get(AreaRule.INSPECTIONS_PER_YEAR, 0)).isEqualTo(0.5);
        book.tighten(AreaRule.INSPECTIONS_PER_YEAR, 0, 0.1, 1);
        assertThat(book.get(AreaRule.INSPECTIONS_PER_YEAR, 0)).isEqualTo(0.5);
        book.tighten(AreaRule.INSPECTIONS_PER_YEAR, 0, 1, 1);
        assertThat(book.get(AreaRule.INSPECTIONS_PER_YEAR, 0)).isEqualTo(1);
    }

    @Test
    void nationalCapacitiesMoveUpAndDown() {
        book.set(NationalRule.LEGAL_EXPORTS_PER_YEAR, 20_000);
        book.move(NationalRule.LEGAL_EXPORTS_PER_YEAR, 0, 0.25);
        assertThat(book.get(NationalRule.LEGAL_EXPORTS_PER_YEAR)).isEqualTo(15_000);
        book.move(NationalRule.LEGAL_EXPORTS_PER_YEAR, 25_000, 0.5);
        assertThat(book.get(NationalRule.LEGAL_EXPORTS_PER_YEAR)).isEqualTo(20_000);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
    void valuesOutsideTheRangeAreRefusedWithTheRange(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> book.set(AreaRule.CONDUCT_CODE, 0, value))
                .withMessageContaining("CONDUCT_CODE")
                .withMessageContaining("0.0 to 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> book.set(ClassRule.BAN_COVERAGE, 0, WeaponClass.HANDGUN, value))
                .withMessageContaining("BAN_COVERAGE")
                .withMessageContaining("0 to 1");
        if (!(value > 1 && value < 2)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> book.set(NationalRule.PROSECUTIONS_PER_YEAR, value))
                    .withMessageContaining("PROSECUTIONS_PER_YEAR");
        }
    }
}
