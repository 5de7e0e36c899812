package org.ironriver.core.agent;

import org.ironriver.core.firearm.Channel;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.market.SourcingMap;
import org.jspecify.annotations.Nullable;

/** Firearms of one class that a smuggler wants from one area through one channel this week, and what has come of it. */
final class Assignment {

    private final Smuggler smuggler;
    private final int number;
    private final WeaponClass weaponClass;
    private final int option;
    private final int wanted;
    private int bought;
    private @Nullable StrawPurchaser purchaser;

    Assignment(Smuggler smuggler, int number, WeaponClass weaponClass, int option, int wanted) {
        this.smuggler = smuggler;
        this.number = number;
        this.weaponClass = weaponClass;
        this.option = option;
        this.wanted = wanted;
    }

    Smuggler smuggler() {
        return smuggler;
    }

    /** Number among the assignments of the smuggler's trip; part of the key of luck. */
    int number() {
        return number;
    }

    WeaponClass weaponClass() {
        return weaponClass;
    }

    int option() {
        return option;
    }

    int area() {
        return SourcingMap.areaOf(option);
    }

    Channel channel() {
        return SourcingMap.channelOf(option);
    }

    /** Who buys for this assignment, the same in every round of the week. */
    StrawPurchaser purchaser(World world) {
        StrawPurchaser buyer = purchaser;
        if (buyer == null) {
            buyer = smuggler.purchaserIn(area(), number, world);
            purchaser = buyer;
        }
        return buyer;
    }

    /** For Mexico, and not for criminals in the United States. */
    boolean isSouthbound() {
        return smuggler.kind() != SmugglerKind.DOMESTIC;
    }

    int missing() {
        return wanted - bought;
    }

    void deliver(int quantity) {
        bought += quantity;
    }

    /** Share of what was wanted that could not be had, 0-1. */
    double failure() {
        return (double) missing() / wanted;
    }

    int bought() {
        return bought;
    }
}
