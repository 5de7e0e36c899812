package org.ironriver.core.event;

/** Hears of what happens, in order. It must change nothing in the model. */
public interface EventListener {

    default void onFirearmsBought(Event.FirearmsBought event) {}

    default void onPurchaseFailed(Event.PurchaseFailed event) {}

    default void onFirearmCrossed(Event.FirearmCrossed event) {}

    default void onFirearmSold(Event.FirearmSold event) {}

    default void onLoadSeized(Event.LoadSeized event) {}

    default void onOtherInflow(Event.OtherInflow event) {}

    default void onFirearmDiverted(Event.FirearmDiverted event) {}

    default void onFirearmRecovered(Event.FirearmRecovered event) {}

    default void onFirearmTraced(Event.FirearmTraced event) {}

    default void onHomicides(Event.Homicides event) {}

    default void onCiviliansArmed(Event.CiviliansArmed event) {}

    default void onPeopleDisplaced(Event.PeopleDisplaced event) {}

    default void onDealerInspected(Event.DealerInspected event) {}

    default void onDealerStung(Event.DealerStung event) {}

    default void onPurchaserProsecuted(Event.PurchaserProsecuted event) {}

    default void onLeaderRemoved(Event.LeaderRemoved event) {}
}
