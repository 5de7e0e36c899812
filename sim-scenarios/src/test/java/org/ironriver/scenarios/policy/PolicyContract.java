package org.ironriver.scenarios.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.policy.AreaRule;
import org.ironriver.core.policy.ClassRule;
import org.ironriver.core.policy.PolicyModule;
import org.ironriver.core.policy.PolicyParameter;
import org.ironriver.core.policy.PolicyTerms;
import org.ironriver.core.policy.RuleBook;
import org.ironriver.scenarios.testkit.PolicyVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every policy module keeps, and what each one changes. */
class PolicyContract {

    private static final int AREAS = 4;
    private static final PolicyCatalogue CATALOGUE = PolicyCatalogue.load();

    static Stream<PolicyModule> modules() {
        return CATALOGUE.listModules().stream();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void doesNothingThatNoPolicyMay(PolicyModule module) {
        assertThat(PolicyVerifier.listViolations(module)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void neverLoosensAStricterRule(PolicyModule module) {
        assertThat(PolicyVerifier.loosens(module)).isFalse();
    }

    @Test
    void backgroundChecksReachPrivateSalesOnly() {
        RuleBook book = new RuleBook(AREAS);
        PolicyModule module =
                CATALOGUE.findModule("universal-background-checks").orElseThrow();
        module.enact(terms(module, List.of(1), 0.5)).amend(book);
        assertThat(book.get(AreaRule.PRIVATE_SALE_CHECK, 1)).isEqualTo(0.37);
        assertThat(book.get(AreaRule.PRIVATE_SALE_DETECTION, 1)).isEqualTo(0.005);
        assertThat(book.get(AreaRule.INSPECTIONS_PER_YEAR, 1)).isZero();
        assertThat(book.get(ClassRule.BAN_COVERAGE, 1, WeaponClass.ASSAULT_WEAPON))
                .isZero();
    }

    @Test
    void theBanReachesTheClassesNamedOnly() {
        RuleBook book = new RuleBook(AREAS);
        PolicyModule module = CATALOGUE.findModule("assault-weapon-ban").orElseThrow();
        module.enact(terms(module, List.of(1), 1)).amend(book);
        assertThat(book.get(ClassRule.BAN_COVERAGE, 1, WeaponClass.ASSAULT_WEAPON))
                .isEqualTo(0.9);
        assertThat(book.get(ClassRule.BAN_COVERAGE, 1, WeaponClass.FIFTY_CALIBRE))
                .isEqualTo(0.9);
        assertThat(book.get(ClassRule.BAN_COVERAGE, 1, WeaponClass.HANDGUN)).isZero();
    }

    @Test
    void oversightReachesDealersAndReportsOfLongGuns() {
        RuleBook book = new RuleBook(AREAS);
        PolicyModule module = CATALOGUE.findModule("dealer-oversight").orElseThrow();
        module.enact(terms(module, List.of(1), 1)).amend(book);
        assertThat(book.get(AreaRule.INSPECTIONS_PER_YEAR, 1)).isEqualTo(0.5);
        assertThat(book.get(AreaRule.REVOCATION_GIVEN_BREACH, 1)).isEqualTo(0.05);
        assertThat(book.get(AreaRule.RISK_TARGETING, 1)).isEqualTo(0.5);
        assertThat(book.get(AreaRule.STINGS_PER_YEAR, 1)).isEqualTo(0.1);
        assertThat(book.get(AreaRule.CONDUCT_CODE, 1)).isEqualTo(0.5);
        assertThat(book.get(AreaRule.TRACE_TRANSPARENCY, 1)).isEqualTo(0.5);
        assertThat(book.get(ClassRule.MULTIPLE_SALE_REPORTING, 1, WeaponClass.OTHER_LONG_GUN))
                .isEqualTo(1);
        assertThat(book.get(ClassRule.MULTIPLE_SALE_REPORTING, 1, WeaponClass.HANDGUN))
                .isZero();
        assertThat(book.get(AreaRule.PRIVATE_SALE_CHECK, 1)).isZero();
    }

    private static PolicyTerms terms(PolicyModule module, List<Integer> areas, double strength) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (PolicyParameter parameter : module.parameters()) {
            values.put(parameter.name(), parameter.defaultValue());
        }
        return new PolicyTerms(areas, strength, values);
    }
}
