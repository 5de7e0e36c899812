package org.ironriver.core.firearm;

/**
 * Where a firearm has been: what a trace would like to know, and what the model does know.
 *
 * @param identity     hash of the firearm's origin, the same in every scenario
 * @param weaponClass  class
 * @param channel      how it left the lawful market
 * @param area         US market area where a trafficker got it, -1 if foreign or exported
 * @param dealer       dealer who sold it new to a trafficker or a straw purchaser, -1 if it was got used or otherwise
 * @param purchaser    straw purchaser who bought it, -1 if none
 * @param firstSaleDay day of the first retail sale, counted from the run's first day (negative before it)
 * @param boughtTick   week in which a smuggler got it; negative for the stock at the start
 * @param crossedTick  week in which it crossed into Mexico, or {@link FirearmLedger#NEVER}
 * @param port         port of entry that it crossed, -1 if none
 * @param place        Mexican place where it is or was, -1 if it has not arrived
 */
public record ChainOfCustody(
        long identity,
        WeaponClass weaponClass,
        Channel channel,
        int area,
        int dealer,
        int purchaser,
        int firstSaleDay,
        int boughtTick,
        int crossedTick,
        int port,
        int place) {}
