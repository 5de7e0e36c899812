package org.ironriver.core.agent;

import org.ironriver.core.firearm.Holder;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.geography.Place;
import org.ironriver.core.market.BlackMarket;
import org.ironriver.core.parameter.CriminalParameters;
import org.ironriver.core.random.DecisionPoint;
import org.ironriver.core.random.Identity;
import org.ironriver.core.time.SimulationCalendar;

/** What changes in a Mexican place: its black market, criminals' firearms, recent killings, and predation. */
public final class PlaceState {

    private final Place place;
    private final BlackMarket market;
    private final int[] criminalGuns = new int[WeaponClass.all().size()];
    private int criminalGunCount;
    private int civilianGunCount;
    private int lawfulGunCount;
    private int membersAtStart;
    private int membersKilled;
    private int dead;
    private double predation;
    private double homicideRate;
    private double conflictIntensity;

    public PlaceState(Place place, BlackMarket market) {
        this.place = place;
        this.market = market;
    }

    public int index() {
        return place.index();
    }

    public double ruleOfLaw() {
        return place.ruleOfLaw();
    }

    public double policeCorruption() {
        return place.policeCorruption();
    }

    public double disputeShape() {
        return place.disputeShape();
    }

    public BlackMarket market() {
        return market;
    }

    /** Criminals outside cartels replace what they lack, less eagerly at higher prices; returns what they order anew. */
    public int orderForCriminals(WeaponClass weaponClass, World world) {
        CriminalParameters criminal = world.parameters().criminal();
        double criminals = criminal.perThousandPeople() * world.population(index()) / 1_000;
        double dearer = world.prices().ratio(weaponClass)
                / world.parameters().price().initialRatio().of(weaponClass);
        double wanted = criminals
                * criminal.gunsEach()
                * criminal.classShare().of(weaponClass)
                * StrictMath.pow(dearer, -criminal.priceElasticity());
        double gap = Math.max(0, wanted - criminalGuns[weaponClass.ordinal()] - market.criminalOrders(weaponClass));
        int ordered = world.luck()
                .roundRandomly(
                        DecisionPoint.CRIMINAL_ORDER,
                        Identity.of(index(), weaponClass.ordinal()),
                        world.tick(),
                        gap / criminal.orderWeeks());
        market.orderForCriminals(weaponClass, ordered);
        return ordered;
    }

    void beginWeek(int members) {
        membersAtStart = members;
        membersKilled = 0;
        dead = 0;
        predation = 0;
    }

    void countDead(int people) {
        dead += people;
    }

    void countMemberKilled() {
        membersKilled++;
    }

    void addPredation(double victims) {
        predation += victims;
    }

    /** Updates what people and forces see of the violence. */
    void endWeek(World world) {
        double people = Math.max(1, world.population(index()));
        double newest = dead * SimulationCalendar.WEEKS_PER_YEAR / people * 100_000;
        homicideRate += (newest - homicideRate) * world.fading().homicideWeeks();
        double killedPerThousand = membersAtStart == 0 ? 0 : 1_000.0 * membersKilled / membersAtStart;
        conflictIntensity +=
                (killedPerThousand - conflictIntensity) * world.fading().homicideWeeks();
    }

    /** A firearm comes to people who are in no cartel. */
    public void receive(Holder holder, WeaponClass weaponClass) {
        if (holder == Holder.CRIMINALS) {
            criminalGuns[weaponClass.ordinal()]++;
            criminalGunCount++;
        } else {
            civilianGunCount++;
        }
    }

    /** A firearm goes from people who are in no cartel. */
    public void release(Holder holder, WeaponClass weaponClass) {
        if (holder == Holder.CRIMINALS) {
            criminalGuns[weaponClass.ordinal()]--;
            criminalGunCount--;
        } else {
            civilianGunCount--;
        }
    }

    /** Some got a firearm lawfully; a negative number gave it up. */
    public void addLawful(int guns) {
        lawfulGunCount += guns;
    }

    /** Firearms in homes, lawful ones too, and with criminals outside cartels. */
    public double firearmsAmongPeople() {
        return (double) criminalGunCount + civilianGunCount + lawfulGunCount;
    }

    public int criminalGuns(WeaponClass weaponClass) {
        return criminalGuns[weaponClass.ordinal()];
    }

    public int criminalGuns() {
        return criminalGunCount;
    }

    /** Firearms that civilians have bought lawfully. */
    public int lawfulGuns() {
        return lawfulGunCount;
    }

    public int civilianGuns() {
        return civilianGunCount;
    }

    /** Recent homicides per 100,000 people and year. */
    public double homicideRate() {
        return homicideRate;
    }

    /** Sets the homicide rate that people have in mind when the run starts, per 100,000 and year. */
    public void remember(double rate) {
        homicideRate = rate;
    }

    /** Recent conflict deaths of cartel members, per 1,000 members and week. */
    public double conflictIntensity() {
        return conflictIntensity;
    }

    /** People robbed, threatened or extorted by cartels this week and left alive. */
    public double predationVictims() {
        return predation;
    }
}
