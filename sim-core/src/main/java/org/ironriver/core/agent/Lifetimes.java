package org.ironriver.core.agent;

import org.ironriver.core.firearm.FirearmLedger;
import org.ironriver.core.parameter.RecoveryParameters;
import org.ironriver.core.random.DecisionPoint;
import org.ironriver.core.random.QuantileTable;

/**
 * When a firearm wears out, and when it is at risk of being recovered. Both follow from the firearm's identity: weeks of
 * risk come as a Poisson process at the highest hazard there can be, and in each the hazard of the day decides.
 */
public final class Lifetimes {

    private static final double WEEKS_PER_YEAR = 365.2425 / 7;

    private final World world;
    private final FirearmLedger ledger;
    private final QuantileTable serviceYears;
    private final QuantileTable gapYears;

    Lifetimes(World world) {
        RecoveryParameters recovery = world.parameters().recovery();
        this.world = world;
        this.ledger = world.ledger();
        this.serviceYears = QuantileTable.gamma(recovery.serviceShape(), recovery.serviceYears());
        this.gapYears = QuantileTable.gamma(1, 1 / recovery.highestHazard());
    }

    /** A firearm has arrived in Mexico. */
    void begin(int gun) {
        schedule(gun, serviceWeeks(gun), world.tick());
    }

    /** A firearm was there before the run began; {@code usedShare} of its service, 0-1, is over. */
    public void beginUsed(int gun, double usedShare) {
        schedule(gun, (int) (serviceWeeks(gun) * (1 - usedShare)), 0);
    }

    /** The firearm was at risk this week and was not recovered. */
    void next(int gun) {
        ledger.schedule(gun, ledger.wearOutTick(gun), world.tick() + 1 + gapWeeks(gun, world.tick()));
    }

    private void schedule(int gun, int weeks, int tick) {
        ledger.schedule(gun, tick + 1 + weeks, tick + 1 + gapWeeks(gun, -1));
    }

    private int serviceWeeks(int gun) {
        double u = world.luck().uniform(DecisionPoint.FIREARM_LIFETIME, ledger.identity(gun), 0);
        return (int) (serviceYears.at(u) * WEEKS_PER_YEAR);
    }

    private int gapWeeks(int gun, int occasion) {
        double u = world.luck().uniform(DecisionPoint.RECOVERY_RISK, ledger.identity(gun), occasion);
        return (int) (gapYears.at(u) * WEEKS_PER_YEAR);
    }
}
