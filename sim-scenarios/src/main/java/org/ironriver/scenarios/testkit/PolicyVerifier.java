package org.ironriver.scenarios.testkit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ironriver.core.engine.Replication;
import org.ironriver.core.engine.WorldSettings;
import org.ironriver.core.geography.Geography;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.core.parameter.ParameterSet;
import org.ironriver.core.policy.Intervention;
import org.ironriver.core.policy.PolicyModule;
import org.ironriver.core.policy.PolicyParameter;
import org.ironriver.core.policy.PolicyTerms;
import org.ironriver.core.time.SimulationCalendar;

/**
 * Finds what a policy module does that none may do. In a test of any library: {@code
 * assertThat(PolicyVerifier.listViolations(new MyPolicy())).isEmpty()}.
 *
 * <p>It cannot find that a policy multiplies an outcome or does too little: that is for tests of what the policy changes.
 */
public final class PolicyVerifier {

    private static final String NAME = "[a-z][a-z0-9-]*";
    private static final String GRADED = "[A-D]: .+";
    private static final int AREAS = 4;
    private static final int ONLY_AREA = 2;
    private static final long SEED = 1;
    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final LocalDate MIDDLE = LocalDate.of(2020, 3, 1);
    private static final LocalDate END = LocalDate.of(2020, 4, 1);

    private PolicyVerifier() {}

    /**
     * Looks at the module and at what it writes into rule books; takes milliseconds.
     *
     * @return a sentence for each violation; empty if there is none
     */
    public static List<String> listViolations(PolicyModule module) {
        List<String> violations = new ArrayList<>();
        listUnsaid(module, violations);
        List<Integer> everywhere = IntStream.range(0, AREAS).boxed().toList();
        if (!Rules.after(module, terms(module, everywhere, 0), AREAS, Rules.LAX)
                .equals(Rules.before(AREAS, Rules.LAX))) {
            violations.add("changes a rule at strength 0");
        }
        Rules once = Rules.after(module, terms(module, List.of(ONLY_AREA), 1), AREAS, Rules.LAX);
        for (int area = 0; area < AREAS; area++) {
            if (area != ONLY_AREA && !once.isLike(Rules.before(AREAS, Rules.LAX), area)) {
                violations.add("changes a rule outside its jurisdictions");
                break;
            }
        }
        boolean acts = !Rules.after(module, terms(module, everywhere, 1), AREAS, Rules.LAX)
                .equals(Rules.before(AREAS, Rules.LAX));
        if (!acts && !module.enact(terms(module, everywhere, 1)).reviewsActions()) {
            violations.add("changes no rule and reviews no action");
        }
        if (!Rules.after(module, terms(module, List.of(ONLY_AREA), 1), AREAS, Rules.LAX)
                .equals(once)) {
            violations.add("gives other rules when it is enacted again, so it keeps state");
        }
        return violations;
    }

    /**
     * Whether it loosens a rule that is stricter already, as a repeal would and no policy that ships does. National rules are left out: they
     * may be meant to go either way.
     */
    public static boolean loosens(PolicyModule module) {
        List<Integer> everywhere = IntStream.range(0, AREAS).boxed().toList();
        Rules after = Rules.after(module, terms(module, everywhere, 1), AREAS, Rules.STRICT);
        return !after.byArea().equals(Rules.before(AREAS, Rules.STRICT).byArea());
    }

    /**
     * Runs present law for three months three times, at one civilian agent for 10,000 people; takes seconds.
     *
     * @return a sentence for each outcome that the policy changes at strength 0 or in the months before its date
     */
    public static List<String> listViolationsInModel(PolicyModule module) {
        OutcomeSeries without = run(List.of());
        List<String> violations = new ArrayList<>();
        listChanges("at strength 0", without, run(List.of(intervention(module, START, 0))), END, violations);
        listChanges("before its date", without, run(List.of(intervention(module, MIDDLE, 1))), MIDDLE, violations);
        return violations;
    }

    private static void listUnsaid(PolicyModule module, List<String> violations) {
        if (!module.id().matches(NAME)) {
            violations.add("its id is not in kebab case: '" + module.id() + "'");
        }
        if (module.title().isBlank()
                || module.summary().isBlank()
                || module.reference().isBlank()) {
            violations.add("has no title, summary or reference");
        }
        if (module.parameters().isEmpty()) {
            violations.add("has no parameter");
        }
        for (PolicyParameter parameter : module.parameters()) {
            if (!parameter.name().matches(NAME)) {
                violations.add("the name of a parameter is not in kebab case: '" + parameter.name() + "'");
            }
            if (!parameter.source().matches(GRADED)) {
                violations.add(
                        "the source of " + parameter.name() + " does not begin with its grade, as in 'D: assumed'");
            }
        }
        boolean canBeMade = Arrays.stream(module.getClass().getConstructors())
                .anyMatch(constructor -> constructor.getParameterCount() == 0);
        if (!canBeMade) {
            violations.add("has no public constructor without arguments, so a services file cannot name it");
        }
    }

    /** The values that a scenario gets which sets none. */
    private static PolicyTerms terms(PolicyModule module, List<Integer> areas, double strength) {
        Map<String, Object> values = new LinkedHashMap<>();
        module.parameters().forEach(parameter -> values.put(parameter.name(), parameter.defaultValue()));
        return new PolicyTerms(areas, strength, values);
    }

    private static Intervention intervention(PolicyModule module, LocalDate from, double strength) {
        List<Integer> everywhere =
                IntStream.range(0, Geography.load().areas().size()).boxed().toList();
        return new Intervention(module, from, Optional.empty(), terms(module, everywhere, strength));
    }

    private static OutcomeSeries run(List<Intervention> interventions) {
        return Replication.run(
                new WorldSettings(
                        new SimulationCalendar(START, END, 0),
                        ParameterSet.defaults().toModel(),
                        Geography.load(),
                        interventions,
                        10_000),
                SEED);
    }

    private static void listChanges(
            String when, OutcomeSeries without, OutcomeSeries with, LocalDate until, List<String> violations) {
        for (int outcome = 0; outcome < without.outcomes().size(); outcome++) {
            boolean same = true;
            for (int month = 0; month < without.months(); month++) {
                if (without.month(month).isBefore(YearMonth.from(until))) {
                    same &= Double.compare(without.monthValue(outcome, month), with.monthValue(outcome, month)) == 0;
                }
            }
            if (!same) {
                violations.add("changes " + without.outcomes().get(outcome).name() + " " + when);
            }
        }
    }
}
