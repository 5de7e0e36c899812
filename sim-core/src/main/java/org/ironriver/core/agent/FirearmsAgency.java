package org.ironriver.core.agent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.ironriver.core.event.Event;
import org.ironriver.core.parameter.DealerParameters;
import org.ironriver.core.parameter.EnforcementParameters;
import org.ironriver.core.policy.AreaRule;
import org.ironriver.core.policy.NationalRule;
import org.ironriver.core.policy.RuleBook;
import org.ironriver.core.random.DecisionPoint;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * The federal agency (ATF) and the prosecutors it works with. It inspects dealers and tries them with undercover
 * purchases, by lot or by risk as the rules say; it brings charges against straw purchasers as far as capacity goes.
 * What it does is heard by dealers near by.
 */
public final class FirearmsAgency implements Steppable {

    private static final long serialVersionUID = 1;
    private static final Comparator<StrawPurchaser> STRENGTH =
            Comparator.comparingDouble(StrawPurchaser::evidence).thenComparingLong(StrawPurchaser::identity);
    private static final double YEARS_PER_STEP = World.WEEKS_PER_ROUND * 7 / 365.2425;

    private double meanRisk;
    private final List<StrawPurchaser> suspects = new ArrayList<>();

    @Override
    public void step(SimState state) {
        World world = (World) state;
        List<Dealer> dealers = world.dealers().dealers();
        int round = world.tick() % World.WEEKS_PER_ROUND;
        if (round == 0) {
            meanRisk = meanRisk(dealers);
        }
        for (int i = round; i < dealers.size(); i += World.WEEKS_PER_ROUND) {
            Dealer dealer = dealers.get(i);
            if (dealer.isLicensed()) {
                watch(dealer, world);
                dealer.step(world);
            }
        }
        prosecute(world);
    }

    private static double meanRisk(List<Dealer> dealers) {
        double sum = 0;
        int licensed = 0;
        for (Dealer dealer : dealers) {
            if (dealer.isLicensed()) {
                sum += dealer.risk();
                licensed++;
            }
        }
        return sum / Math.max(1, licensed);
    }

    private void watch(Dealer dealer, World world) {
        RuleBook book = world.regime().book();
        int area = dealer.area();
        double directed = book.get(AreaRule.RISK_TARGETING, area);
        double relativeRisk = meanRisk == 0 ? 1 : dealer.risk() / meanRisk;
        double attention = YEARS_PER_STEP * (1 - directed + directed * relativeRisk);
        double inspections = book.get(AreaRule.INSPECTIONS_PER_YEAR, area) * attention;
        if (world.luck()
                .chance(DecisionPoint.DEALER_INSPECTION, dealer.index(), world.tick(), Math.min(1, inspections))) {
            inspect(dealer, world);
        }
        double stings = book.get(AreaRule.STINGS_PER_YEAR, area) * attention;
        if (dealer.isLicensed()
                && world.luck().chance(DecisionPoint.DEALER_STING, dealer.index(), world.tick(), Math.min(1, stings))) {
            sting(dealer, world);
        }
    }

    private static void inspect(Dealer dealer, World world) {
        EnforcementParameters enforcement = world.parameters().enforcement();
        DealerParameters fears = world.parameters().dealer();
        double conduct = 1 - StrictMath.exp(-enforcement.breachPerSuspectSale() * dealer.suspectSales());
        double finds = 1 - (1 - enforcement.breachBase()) * (1 - conduct);
        boolean breach = world.luck().chance(DecisionPoint.INSPECTION_FINDS, dealer.index(), world.tick(), finds);
        boolean revoked = breach
                && world.luck()
                        .chance(
                                DecisionPoint.REVOCATION,
                                dealer.index(),
                                world.tick(),
                                world.regime().book().get(AreaRule.REVOCATION_GIVEN_BREACH, dealer.area()));
        dealer.frighten(breach ? fears.fearBreach() : fears.fearInspection());
        if (revoked) {
            revoke(dealer, world);
        }
        world.events().publish(new Event.DealerInspected(world.tick(), dealer.area(), dealer.index(), breach, revoked));
    }

    /** An undercover agent asks for a straw purchase in so many words. */
    private static void sting(Dealer dealer, World world) {
        double suspicion = world.parameters().dealer().explicitSuspicion()
                + world.parameters().straw().suspicionNoise()
                        * world.luck().gaussian(DecisionPoint.STING_IMPRESSION, dealer.index(), world.tick());
        boolean sold = dealer.isComplicit()
                ? world.luck()
                        .chance(DecisionPoint.COMPLICIT_DARES, dealer.index(), world.tick(), dealer.chanceToDare(world))
                : dealer.sellsTo(suspicion, world);
        dealer.frighten(world.parameters().dealer().fearSting() * (sold ? 1 : 0.25));
        if (sold) {
            revoke(dealer, world);
        }
        world.events().publish(new Event.DealerStung(world.tick(), dealer.area(), dealer.index(), sold));
    }

    private static void revoke(Dealer dealer, World world) {
        dealer.revoke();
        world.frightenArea(dealer.area(), world.parameters().dealer().fearRevocation());
    }

    /** Opens a case against a purchaser who has bought something. */
    void suspect(StrawPurchaser purchaser) {
        suspects.add(purchaser);
    }

    /** Charges the purchasers with most evidence, as many as prosecutors can take. */
    private void prosecute(World world) {
        suspects.removeIf(purchaser -> purchaser.isCaseOver(world.tick()));
        double capacity = world.regime().book().get(NationalRule.PROSECUTIONS_PER_YEAR) * 7 / 365.2425;
        int charges = world.luck().roundRandomly(DecisionPoint.PROSECUTIONS, 0, world.tick(), capacity);
        for (int n = 0; n < charges && !suspects.isEmpty(); n++) {
            StrawPurchaser strongest = Collections.max(suspects, STRENGTH);
            suspects.remove(strongest);
            charge(strongest, world);
        }
    }

    private static void charge(StrawPurchaser purchaser, World world) {
        purchaser.arrest();
        world.frightenArea(purchaser.area(), world.parameters().dealer().fearProsecution());
        world.implicate(purchaser);
        world.events().publish(new Event.PurchaserProsecuted(world.tick(), purchaser.area(), purchaser.bought()));
    }
}
