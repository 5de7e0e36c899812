package org.ironriver.core.agent;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.ironriver.core.firearm.Channel;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.market.SourcingMap;
import org.ironriver.core.policy.ClassRule;

/**
 * What law and market make of every choice of a trip this week, whoever makes it. A choice is a weapon class and a
 * sourcing option; law and prices stand still while trips are planned, so that once a week is enough.
 */
final class TripTerms {

    private final World world;
    private final SourcingCost cost;
    private final int options;
    private final double[] supply;
    private final double[] excessUsd;
    private final double[] costUsd;
    private int tick = -1;

    TripTerms(World world) {
        this.world = world;
        this.cost = new SourcingCost(world);
        this.options = world.sourcing().options();
        int choices = options * WeaponClass.all().size();
        this.supply = new double[choices];
        this.excessUsd = new double[choices];
        this.costUsd = new double[choices];
    }

    /** Works out the terms of this week, if that was not done yet; returns whether they are new. */
    boolean refresh() {
        if (tick == world.tick()) {
            return false;
        }
        tick = world.tick();
        fill(supply, this::supplyOf);
        fill(excessUsd, choice -> cost.excess(area(choice), channel(choice), weaponClass(choice)));
        fill(costUsd, choice -> cost.usd(area(choice), channel(choice), weaponClass(choice)));
        return true;
    }

    private static void fill(double[] terms, IntToDoubleFunction term) {
        Arrays.setAll(terms, term);
    }

    private double supplyOf(int choice) {
        return switch (channel(choice)) {
            case STRAW_PURCHASE, COMPLICIT_DEALER ->
                1 - world.regime().book().get(ClassRule.BAN_COVERAGE, area(choice), weaponClass(choice));
            case PRIVATE_SALE, THEFT -> world.usedMarket().availabilityFactor(area(choice), weaponClass(choice));
            default -> 0;
        };
    }

    private int area(int choice) {
        return SourcingMap.areaOf(choice % options);
    }

    private Channel channel(int choice) {
        return SourcingMap.channelOf(choice % options);
    }

    private WeaponClass weaponClass(int choice) {
        return WeaponClass.all().get(choice / options);
    }

    /** Share of the class that the law and the market leave on offer; everybody knows the law. */
    double supply(int choice) {
        return supply[choice];
    }

    /** What a ban adds to the cost, USD; exactly 0 without one. */
    double excessUsd(int choice) {
        return excessUsd[choice];
    }

    /** Cost of a firearm, USD. */
    double costUsd(int choice) {
        return costUsd[choice];
    }
}
