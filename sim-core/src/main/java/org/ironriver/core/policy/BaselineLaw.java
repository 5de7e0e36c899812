package org.ironriver.core.policy;

import java.time.LocalDate;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.geography.Geography;
import org.ironriver.core.parameter.EnforcementParameters;
import org.ironriver.core.parameter.ModelParameters;

/** The law and its enforcement as they stand without any intervention: state laws by date, capacities by year. */
final class BaselineLaw {

    private final Geography geography;
    private final ModelParameters parameters;

    BaselineLaw(Geography geography, ModelParameters parameters) {
        this.geography = geography;
        this.parameters = parameters;
    }

    void write(RuleBook book, LocalDate date, double decimalYear) {
        EnforcementParameters enforcement = parameters.enforcement();
        double inspections = enforcement.inspectionsPerDealer().at(decimalYear);
        double revocation = enforcement.revocationGivenBreach().at(decimalYear);
        for (int area = 0; area < book.areas(); area++) {
            boolean regulated = geography.requiresPrivateSaleCheck(area, date);
            book.set(
                    AreaRule.PRIVATE_SALE_CHECK,
                    area,
                    regulated ? enforcement.privateCheckRegulated() : enforcement.privateCheckUnregulated());
            book.set(AreaRule.PRIVATE_SALE_DETECTION, area, regulated ? enforcement.privateDetection() : 0);
            book.set(AreaRule.INSPECTIONS_PER_YEAR, area, inspections);
            book.set(AreaRule.RISK_TARGETING, area, enforcement.riskTargeting());
            book.set(AreaRule.REVOCATION_GIVEN_BREACH, area, revocation);
            book.set(AreaRule.STINGS_PER_YEAR, area, enforcement.stingsPerYear());
            book.set(AreaRule.CONDUCT_CODE, area, 0);
            book.set(AreaRule.TRACE_TRANSPARENCY, area, 0);
            writeClassRules(book, area, date);
        }
        book.set(
                NationalRule.PROSECUTIONS_PER_YEAR,
                enforcement.prosecutionsPerYear().at(decimalYear));
        book.set(
                NationalRule.OUTBOUND_INSPECTION_RATE,
                parameters.border().outboundInspectionRate().at(decimalYear));
        book.set(
                NationalRule.LEGAL_EXPORTS_PER_YEAR,
                parameters.export().exportsPerYear().at(decimalYear));
    }

    private void writeClassRules(RuleBook book, int area, LocalDate date) {
        double ban = geography.bansAssaultWeapons(area, date) ? 1 : 0;
        double rifles = geography.reportsRifleMultipleSales(area, date) ? 1 : 0;
        for (WeaponClass weaponClass : WeaponClass.all()) {
            boolean handgun = weaponClass == WeaponClass.HANDGUN;
            book.set(ClassRule.BAN_COVERAGE, area, weaponClass, weaponClass == WeaponClass.ASSAULT_WEAPON ? ban : 0);
            book.set(
                    ClassRule.MULTIPLE_SALE_REPORTING,
                    area,
                    weaponClass,
                    handgun ? parameters.enforcement().multipleHandgunReporting() : rifles);
        }
    }
}
