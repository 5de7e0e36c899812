package org.ironriver.scenarios.policy;

import java.util.List;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.policy.ClassRule;
import org.ironriver.core.policy.Policy;
import org.ironriver.core.policy.PolicyModule;
import org.ironriver.core.policy.PolicyParameter;
import org.ironriver.core.policy.PolicyTerms;
import org.ironriver.core.policy.RuleBook;

/**
 * Dealers may no longer sell new firearms of the classes named, but for the models that escape the definition.
 *
 * <p>What is in private hands stays there and may be traded on; it drains as it wears out. Buyers turn to other classes,
 * to copies that comply, or to used firearms by their own choice. A state's own ban holds whatever this one says.
 *
 * <p>Assumption: the share of models covered (grade D): makers redesign some models so that they comply, as they did
 * after 1994.
 */
public final class AssaultWeaponBan implements PolicyModule {

    private static final String COVERAGE = "coverage";
    private static final String CLASSES = "classes";

    /** What a scenario may tune: a share of models (0-1), and the weapon classes that the law names. */
    record Values(double coverage, List<WeaponClass> classes) {
        static Values of(PolicyTerms terms) {
            return new Values(terms.number(COVERAGE), terms.classes(CLASSES));
        }
    }

    @Override
    public String id() {
        return "assault-weapon-ban";
    }

    @Override
    public String title() {
        return "Assault weapon ban";
    }

    @Override
    public String summary() {
        return "Dealers may not sell new firearms of the classes named. Models that escape the definition, and used"
                + " firearms in private hands, can still be had, at prices that rise as they run short; buyers weigh"
                + " them against other classes. State bans that exist hold in any case.";
    }

    @Override
    public String reference() {
        return "Public Safety and Recreational Firearms Use Protection Act (Title XI of Pub. L. 103-322), in force from"
                + " 13 September 1994 to 13 September 2004; proposed anew as H.R. 1808 (117th Congress). State law of"
                + " the kind: California Penal Code 30500 ff., .50 calibre included since 2005.";
    }

    @Override
    public List<PolicyParameter> parameters() {
        return List.of(
                PolicyParameter.number(
                        COVERAGE,
                        "share of models",
                        "models of the classes named that may not be sold new; the rest are redesigned so as to comply",
                        0.9,
                        0,
                        1,
                        "D: assumed; may vary from 0.5 (a list of names and features, as in 1994) to 1"),
                PolicyParameter.classes(
                        CLASSES,
                        "classes that the law names",
                        List.of(WeaponClass.ASSAULT_WEAPON, WeaponClass.FIFTY_CALIBRE),
                        "A: definitions in H.R. 1808 (117th Congress), which names .50 BMG rifles as well"));
    }

    @Override
    public Policy enact(PolicyTerms terms) {
        Values values = Values.of(terms);
        return new Policy() {
            @Override
            public void amend(RuleBook book) {
                for (int area : terms.areas()) {
                    for (WeaponClass weaponClass : values.classes()) {
                        book.tighten(ClassRule.BAN_COVERAGE, area, weaponClass, values.coverage(), terms.strength());
                    }
                }
            }
        };
    }
}
