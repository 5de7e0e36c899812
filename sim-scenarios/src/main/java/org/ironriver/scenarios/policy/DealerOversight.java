package org.ironriver.scenarios.policy;

import java.util.List;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.policy.AreaRule;
import org.ironriver.core.policy.ClassRule;
import org.ironriver.core.policy.Policy;
import org.ironriver.core.policy.PolicyModule;
import org.ironriver.core.policy.PolicyParameter;
import org.ironriver.core.policy.PolicyTerms;
import org.ironriver.core.policy.RuleBook;

/**
 * Dealers are inspected more often and where risk shows, lose their licence more readily, are tested by undercover
 * purchases, and look for signs of a straw purchase.
 *
 * <p>It acts through what dealers and purchasers fear and see: an inspection, a sting or a revocation near a dealer
 * makes her stricter for a time; a multiple-sale report makes a purchaser visible. Risk targeting uses only what the
 * agency can see. Trafficking may move to private sellers, or to states where the policy does not hold.
 */
public final class DealerOversight implements PolicyModule {

    private static final List<PolicyParameter> PARAMETERS = List.of(
            PolicyParameter.number(
                    "inspections-per-year",
                    "inspections/dealer/year",
                    "inspections that a dealer can expect in a year",
                    0.5,
                    0,
                    12,
                    "B: the agency's goal was once in 4 years (2012), and 11-20 % of dealers were inspected a year in"
                            + " 2008-2015 (A); twice the goal is the policy"),
            PolicyParameter.number(
                    "risk-targeting",
                    "share of inspections and stings",
                    "inspections and undercover purchases directed by quick traces and multiple-sale reports, not by lot",
                    0.5,
                    0,
                    1,
                    "D: assumed; may vary from 0 to 1"),
            PolicyParameter.number(
                    "revocation",
                    "probability per breach",
                    "chance that a dealer found in breach loses the licence",
                    0.05,
                    0,
                    1,
                    "B: over 2 % of inspected dealers in 2024, of whom about half were in breach (44 % in 2020)"),
            PolicyParameter.number(
                    "stings-per-year",
                    "tests/dealer/year",
                    "undercover straw purchases that a dealer can expect in a year",
                    0.1,
                    0,
                    12,
                    "D: assumed; may vary from 0 to 1"),
            PolicyParameter.number(
                    "conduct-code",
                    "share of dealers",
                    "dealers bound by a code of conduct that makes them look for straw indicators",
                    0.5,
                    0,
                    1,
                    "D: assumed; may vary from 0 to 1"),
            PolicyParameter.number(
                    "multiple-sale-reporting",
                    "share of multiple sales",
                    "multiple sales of long guns to one buyer that are reported",
                    1,
                    0,
                    1,
                    "A: Demand Letter 3 has asked for it in TX, AZ, NM and CA since August 2011 (ATF release, 4 May"
                            + " 2012)"),
            PolicyParameter.number(
                    "trace-transparency",
                    "share of what is traced",
                    "how far traces to a dealer are known to the public",
                    0.5,
                    0,
                    1,
                    "D: assumed; may vary from 0 to 1"));

    /** What a scenario may tune; rates are per dealer and year, the rest shares or probabilities, 0-1. */
    record Values(
            double inspectionsPerYear,
            double riskTargeting,
            double revocation,
            double stingsPerYear,
            double conductCode,
            double multipleSaleReporting,
            double traceTransparency) {
        static Values of(PolicyTerms terms) {
            return new Values(
                    terms.number("inspections-per-year"),
                    terms.number("risk-targeting"),
                    terms.number("revocation"),
                    terms.number("stings-per-year"),
                    terms.number("conduct-code"),
                    terms.number("multiple-sale-reporting"),
                    terms.number("trace-transparency"));
        }
    }

    @Override
    public String id() {
        return "dealer-oversight";
    }

    @Override
    public String title() {
        return "Dealer oversight";
    }

    @Override
    public String summary() {
        return "Dealers are inspected more often and tested by undercover purchases, half of the time where quick traces"
                + " and multiple-sale reports point; a breach costs the licence more often; part of them take up a code"
                + " of conduct and look for straw indicators; multiple sales of long guns are reported everywhere; and"
                + " traces are known to the public. Dealers who see enforcement near them refuse more; purchasers who"
                + " are reported are investigated. Trafficking may move to private sellers or other states.";
    }

    @Override
    public String reference() {
        return "Gun Control Act, 18 U.S.C. 923(g) (inspections, multiple-sale reports) and 923(e) (revocation); ATF"
                + " Demand Letter 3 (2011); enhanced revocation policy, June 2021 to April 2025; Tiahrt amendments"
                + " (trace data), whose repeal transparency needs. Effect where states license and inspect: Irvin et"
                + " al. 2014, AJPH 104:1384; Webster, Vernick & Bulzacchelli 2009, J Urban Health 86(4).";
    }

    @Override
    public List<PolicyParameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public Policy enact(PolicyTerms terms) {
        Values values = Values.of(terms);
        return new Policy() {
            @Override
            public void amend(RuleBook book) {
                for (int area : terms.areas()) {
                    amendArea(book, area, values, terms.strength());
                }
            }
        };
    }

    private static void amendArea(RuleBook book, int area, Values values, double strength) {
        book.tighten(AreaRule.INSPECTIONS_PER_YEAR, area, values.inspectionsPerYear(), strength);
        book.tighten(AreaRule.RISK_TARGETING, area, values.riskTargeting(), strength);
        book.tighten(AreaRule.REVOCATION_GIVEN_BREACH, area, values.revocation(), strength);
        book.tighten(AreaRule.STINGS_PER_YEAR, area, values.stingsPerYear(), strength);
        book.tighten(AreaRule.CONDUCT_CODE, area, values.conductCode(), strength);
        book.tighten(AreaRule.TRACE_TRANSPARENCY, area, values.traceTransparency(), strength);
        for (WeaponClass weaponClass : WeaponClass.all()) {
            if (weaponClass.isLongGun()) {
                book.tighten(
                        ClassRule.MULTIPLE_SALE_REPORTING, area, weaponClass, values.multipleSaleReporting(), strength);
            }
        }
    }
}
