package org.ironriver.core.agent;

import org.ironriver.core.firearm.Channel;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.parameter.SourcingParameters;

/** What a firearm costs a smuggler where she gets it, pay included and carriage not. */
final class SourcingCost {

    private final World world;
    private final SourcingParameters parameters;

    SourcingCost(World world) {
        this.world = world;
        this.parameters = world.parameters().sourcing();
    }

    /** Cost of a firearm, USD. */
    double usd(int area, Channel channel, WeaponClass weaponClass) {
        double retail = world.prices().unitedStates(weaponClass);
        return switch (channel) {
            case STRAW_PURCHASE -> retail + parameters.strawPayUsd();
            case COMPLICIT_DEALER -> retail * (1 + parameters.complicitPremium());
            case PRIVATE_SALE ->
                retail * parameters.privatePriceRatio() * world.usedMarket().priceFactor(area, weaponClass);
            case THEFT ->
                retail * parameters.theftPriceRatio() * world.usedMarket().priceFactor(area, weaponClass);
            default -> throw new IllegalArgumentException(channel + " is no channel that a smuggler can choose");
        };
    }

    /** What a ban adds to the cost, USD; exactly 0 without one. */
    double excess(int area, Channel channel, WeaponClass weaponClass) {
        double factor = world.usedMarket().priceFactor(area, weaponClass);
        return switch (channel) {
            case PRIVATE_SALE, THEFT -> factor == 1 ? 0 : usd(area, channel, weaponClass) * (1 - 1 / factor);
            default -> 0;
        };
    }
}
