package org.ironriver.scenarios.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ironriver.core.policy.AreaRule;
import org.ironriver.core.policy.Policy;
import org.ironriver.core.policy.PolicyModule;
import org.ironriver.core.policy.PolicyParameter;
import org.ironriver.core.policy.PolicyTerms;
import org.ironriver.scenarios.policy.DealerOversight;
import org.junit.jupiter.api.Test;

/** Each thing that a policy may not do is found and said. */
class PolicyVerifierTest {

    /** A policy that is as it should be, but for what a test changes. */
    static class Inspections implements PolicyModule {
        @Override
        public String id() {
            return "more-inspections";
        }

        @Override
        public String title() {
            return "More inspections";
        }

        @Override
        public String summary() {
            return "Every dealer is inspected more often.";
        }

        @Override
        public String reference() {
            return "none";
        }

        @Override
        public List<PolicyParameter> parameters() {
            return List.of(PolicyParameter.number("rate", "1/year", "inspections", 0.9, 0, 1, "D: assumed"));
        }

        @Override
        public Policy enact(PolicyTerms terms) {
            return book -> terms.areas()
                    .forEach(area ->
                            book.tighten(AreaRule.INSPECTIONS_PER_YEAR, area, terms.number("rate"), terms.strength()));
        }
    }

    /** As a user's would be: public, with a constructor without arguments. */
    public static final class Sound extends Inspections {
        public Sound() {}
    }

    /** Says little, acts everywhere and at any strength, and remembers how often it was enacted. */
    static final class Unsound extends Inspections {
        private int enacted;

        @Override
        public String id() {
            return "More Inspections";
        }

        @Override
        public String title() {
            return " ";
        }

        @Override
        public List<PolicyParameter> parameters() {
            return List.of(PolicyParameter.number("Rate", "1/year", "inspections", 0.9, 0, 1, "assumed"));
        }

        @Override
        public Policy enact(PolicyTerms terms) {
            double rate = 0.1 * ++enacted;
            return book -> {
                for (int area = 0; area < book.areas(); area++) {
                    book.set(AreaRule.INSPECTIONS_PER_YEAR, area, rate);
                }
            };
        }
    }

    @Test
    void nothingIsWrongWithWhatShipsOrIsWrittenAlike() {
        assertThat(PolicyVerifier.listViolations(new Sound())).isEmpty();
        assertThat(PolicyVerifier.loosens(new Sound())).isFalse();
        assertThat(PolicyVerifier.listViolationsInModel(new Sound())).isEmpty();
        assertThat(PolicyVerifier.listViolationsInModel(new DealerOversight())).isEmpty();
    }

    @Test
    void everyViolationIsSaid() {
        assertThat(PolicyVerifier.listViolations(new Unsound()))
                .containsExactly(
                        "its id is not in kebab case: 'More Inspections'",
                        "has no title, summary or reference",
                        "the name of a parameter is not in kebab case: 'Rate'",
                        "the source of Rate does not begin with its grade, as in 'D: assumed'",
                        "has no public constructor without arguments, so a services file cannot name it",
                        "changes a rule at strength 0",
                        "changes a rule outside its jurisdictions",
                        "gives other rules when it is enacted again, so it keeps state");
        assertThat(PolicyVerifier.listViolationsInModel(new Unsound()))
                .contains("changes enforcement.inspections at strength 0")
                .noneMatch(violation -> violation.endsWith("before its date"));
        assertThat(PolicyVerifier.loosens(new Unsound())).isTrue();
    }

    @Test
    void aPolicyThatDoesNothingIsFound() {
        PolicyModule idle = new Inspections() {
            @Override
            public Policy enact(PolicyTerms terms) {
                return book -> {};
            }
        };
        assertThat(PolicyVerifier.listViolations(idle)).contains("changes no rule and reviews no action");
    }
}
