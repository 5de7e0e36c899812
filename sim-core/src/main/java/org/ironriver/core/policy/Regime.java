package org.ironriver.core.policy;

import java.util.ArrayList;
import java.util.List;
import org.ironriver.core.geography.Geography;
import org.ironriver.core.parameter.ModelParameters;
import org.ironriver.core.time.SimulationCalendar;

/**
 * The law as agents meet it. Once a week it writes the rule book anew, from the law as it stands and the interventions
 * in force; in between it rules on what agents propose.
 */
public final class Regime {

    private final SimulationCalendar calendar;
    private final BaselineLaw baseline;
    private final RuleBook book;
    private final List<DatedPolicy> policies = new ArrayList<>();
    private final List<Policy> reviewers = new ArrayList<>();

    public Regime(
            Geography geography,
            ModelParameters parameters,
            SimulationCalendar calendar,
            List<Intervention> interventions) {
        this.calendar = calendar;
        this.baseline = new BaselineLaw(geography, parameters);
        this.book = new RuleBook(geography.areas().size());
        for (Intervention intervention : interventions) {
            policies.add(DatedPolicy.of(intervention, calendar));
        }
    }

    /** Brings the rules of week {@code tick} into force. */
    public void update(int tick) {
        baseline.write(book, calendar.dateOf(tick), calendar.decimalYearOf(tick));
        reviewers.clear();
        for (DatedPolicy dated : policies) {
            if (tick >= dated.from() && tick < dated.until()) {
                dated.policy().amend(book);
                if (dated.policy().reviewsActions()) {
                    reviewers.add(dated.policy());
                }
            } else if (tick < dated.from()
                    && tick >= dated.from() - dated.policy().anticipationWeeks()) {
                dated.policy().announce(book, dated.from() - tick);
            }
        }
    }

    /** The rules in force. */
    public RuleBook book() {
        return book;
    }

    /** What the law says to an action. */
    public Ruling rule(Action action) {
        Ruling ruling = action instanceof Action.CounterSale sale ? ruleOn(sale) : ruleOn((Action.PrivateSale) action);
        for (Policy reviewer : reviewers) {
            ruling = reviewer.review(action, ruling);
        }
        return ruling;
    }

    private Ruling ruleOn(Action.CounterSale sale) {
        if (sale.modelRank() < book.get(ClassRule.BAN_COVERAGE, sale.area(), sale.weaponClass())) {
            return Ruling.BANNED;
        }
        boolean reported = sale.quantity() > 1
                && sale.reportRank() < book.get(ClassRule.MULTIPLE_SALE_REPORTING, sale.area(), sale.weaponClass());
        boolean checklist = sale.codeRank() < book.get(AreaRule.CONDUCT_CODE, sale.area());
        return Ruling.permitted(reported, checklist, false);
    }

    private Ruling ruleOn(Action.PrivateSale sale) {
        return Ruling.permitted(false, false, sale.scruple() < book.get(AreaRule.PRIVATE_SALE_CHECK, sale.area()));
    }

    private record DatedPolicy(Policy policy, int from, int until) {
        static DatedPolicy of(Intervention intervention, SimulationCalendar calendar) {
            return new DatedPolicy(
                    intervention.module().enact(intervention.terms()),
                    calendar.tickFrom(intervention.from()),
                    intervention.until().map(calendar::tickFrom).orElse(Integer.MAX_VALUE));
        }
    }
}
