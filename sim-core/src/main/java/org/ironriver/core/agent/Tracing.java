package org.ironriver.core.agent;

import org.ironriver.core.event.Event;
import org.ironriver.core.event.Event.Origin;
import org.ironriver.core.firearm.FirearmLedger;
import org.ironriver.core.parameter.TraceParameters;
import org.ironriver.core.policy.AreaRule;
import org.ironriver.core.random.DecisionPoint;

/**
 * The observation model of traces: which recovered firearms are submitted, what the trace finds, and who hears of it.
 * Submission depends on class and year, success on the age of the sale: so traces are a biased sample of the flow, as
 * the published ones are. Firearms of criminals inside the United States are traced too, for the agency's list alone.
 */
public final class Tracing {

    private final World world;
    private final TraceParameters parameters;
    private final FirstSale firstSale;

    Tracing(World world) {
        this.world = world;
        this.parameters = world.parameters().trace();
        this.firstSale = new FirstSale(world);
    }

    /** A firearm was recovered; it may be submitted and traced. */
    void submit(int gun) {
        FirearmLedger ledger = world.ledger();
        long identity = ledger.identity(gun);
        double submitted = parameters.submissionShare().of(ledger.weaponClass(gun))
                * parameters.reporting().at(world.calendar().decimalYearOf(world.tick()));
        if (world.luck().chance(DecisionPoint.TRACE_SUBMISSION, identity, 0, Math.min(1, submitted))) {
            trace(gun, identity);
        }
    }

    /**
     * A firearm reached a criminal inside the United States, where the police may soon recover it. Such traces are on the
     * agency's list beside those from Mexico, though no published figure of these counts them.
     */
    void followDiverted(int gun) {
        double years = yearsSinceFirstSale(gun);
        boolean traced = years <= parameters.quickYears()
                && firstSale.isRetail(gun)
                && world.luck()
                        .chance(
                                DecisionPoint.DOMESTIC_TRACE,
                                world.ledger().identity(gun),
                                0,
                                parameters.domesticShare());
        if (traced) {
            tell(gun, firstSale.dealer(gun), years);
        }
    }

    private double yearsSinceFirstSale(int gun) {
        return (7.0 * world.tick() + 3 - world.ledger().firstSaleDay(gun)) / 365.2425;
    }

    private void trace(int gun, long identity) {
        FirearmLedger ledger = world.ledger();
        boolean determined =
                world.luck().chance(DecisionPoint.TRACE_ORIGIN, identity, 0, parameters.originDetermined());
        boolean american = ledger.channel(gun).isUnitedStates();
        Origin origin = !determined ? Origin.UNDETERMINED : american ? Origin.UNITED_STATES : Origin.OTHER_COUNTRY;
        double years = yearsSinceFirstSale(gun);
        double found = parameters.purchaserIdentified() * StrictMath.exp(-years / parameters.purchaserAgeYears());
        boolean known = origin == Origin.UNITED_STATES
                && firstSale.isRetail(gun)
                && world.luck().chance(DecisionPoint.TRACE_PURCHASER, identity, 0, found);
        int dealer = known ? firstSale.dealer(gun) : -1;
        world.events()
                .publish(new Event.FirearmTraced(
                        world.tick(),
                        ledger.weaponClass(gun),
                        origin,
                        known,
                        known ? firstSale.area(gun) : -1,
                        dealer,
                        ledger.port(gun),
                        known ? years : Double.NaN));
        if (known) {
            tell(gun, dealer, years);
        }
    }

    /** Quick traces put the dealer on the agency's list and incriminate the purchaser; the public may hear of it. */
    private void tell(int gun, int dealerIndex, double years) {
        Dealer dealer = world.dealers().dealer(dealerIndex);
        double transparency = world.regime().book().get(AreaRule.TRACE_TRANSPARENCY, dealer.area());
        dealer.frighten(world.parameters().dealer().fearPublicTrace() * transparency);
        if (years <= parameters.quickYears()) {
            dealer.addRisk(world.parameters().enforcement().riskPerQuickTrace());
            int purchaser = world.ledger().purchaser(gun);
            if (purchaser >= 0) {
                world.purchasers()
                        .get(purchaser)
                        .incriminate(world.parameters().straw().evidenceQuickTrace(), world);
            }
        }
    }
}
