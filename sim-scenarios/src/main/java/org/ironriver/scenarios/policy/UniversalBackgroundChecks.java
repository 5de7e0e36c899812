package org.ironriver.scenarios.policy;

import java.util.List;
import org.ironriver.core.policy.AreaRule;
import org.ironriver.core.policy.Policy;
import org.ironriver.core.policy.PolicyModule;
import org.ironriver.core.policy.PolicyParameter;
import org.ironriver.core.policy.PolicyTerms;
import org.ironriver.core.policy.RuleBook;

/**
 * Every private sale goes over a dealer's counter, with the background check and the scrutiny that wait there.
 *
 * <p>It acts only through private sellers: a straw purchaser passes the check. A seller who does not comply sells as
 * before, at a small risk of being found out. Where a state has such a law already, the stricter of the two holds.
 *
 * <p>Assumption: compliance under a federal law equals what surveys found where a state demanded checks (grade A, with a
 * wide interval: 5-47 % of purchases without check).
 */
public final class UniversalBackgroundChecks implements PolicyModule {

    private static final String COMPLIANCE = "compliance";
    private static final String DETECTION = "detection";

    /** What a scenario may tune: both are shares, 0-1. */
    record Values(double compliance, double detection) {
        static Values of(PolicyTerms terms) {
            return new Values(terms.number(COMPLIANCE), terms.number(DETECTION));
        }
    }

    @Override
    public String id() {
        return "universal-background-checks";
    }

    @Override
    public String title() {
        return "Universal background checks";
    }

    @Override
    public String summary() {
        return "A private, unlicensed seller must put the sale over a dealer's counter, with its background check and"
                + " its scrutiny. Sellers who comply no longer sell to a trafficker unseen; those who do not run a small"
                + " risk. Straw purchasers pass the check, so trafficking may move to them, or to other states where"
                + " the policy does not hold.";
    }

    @Override
    public String reference() {
        return "Bipartisan Background Checks Act (H.R. 8, 116th and 117th Congress); amends 18 U.S.C. 922. State laws of"
                + " the kind: California Penal Code 27545, Colorado HB 13-1229, Nevada SB 143 (2019).";
    }

    @Override
    public List<PolicyParameter> parameters() {
        return List.of(
                PolicyParameter.number(
                        COMPLIANCE,
                        "share of private sellers",
                        "private sellers who put the sale over a dealer's counter",
                        0.74,
                        0,
                        1,
                        "A: 26 % (5-47 %) of private purchases in regulated states had no check; Miller, Hepburn &"
                                + " Azrael 2017, Ann Intern Med 166:233"),
                PolicyParameter.number(
                        DETECTION,
                        "probability per sale",
                        "chance that an unchecked private sale is found out",
                        0.01,
                        0,
                        1,
                        "D: assumed; may vary from 0 to 0.1"));
    }

    @Override
    public Policy enact(PolicyTerms terms) {
        Values values = Values.of(terms);
        return new Policy() {
            @Override
            public void amend(RuleBook book) {
                for (int area : terms.areas()) {
                    book.tighten(AreaRule.PRIVATE_SALE_CHECK, area, values.compliance(), terms.strength());
                    book.tighten(AreaRule.PRIVATE_SALE_DETECTION, area, values.detection(), terms.strength());
                }
            }
        };
    }
}
