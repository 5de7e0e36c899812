package org.ironriver.core.agent;

import org.ironriver.core.event.Event;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.parameter.CivilianParameters;
import org.ironriver.core.random.DecisionPoint;
import org.ironriver.core.random.Identity;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * People of a Mexican place who are alike: one agent stands for {@code civilianScale} of them, and says how many are
 * armed and how many have left. Once in four weeks they take in what happened near them; some look for a firearm, some
 * leave for the north. At scale 1 an agent is one person.
 *
 * <p>Counts are drawn from the binomial or Poisson law that as many single people would follow, so results agree between
 * scales.
 */
public final class Civilian implements Steppable {

    private static final long serialVersionUID = 1;

    private final int index;
    private final int number;
    private final short place;
    private short armed;
    private short lawful;
    private short displaced;
    private float fear;

    /**
     * @param index  position among the civilians of the country
     * @param number position among those of the place, which keys their luck
     */
    public Civilian(int index, int number, int place, double fear) {
        this.index = index;
        this.number = number;
        this.place = (short) place;
        this.fear = (float) fear;
    }

    @Override
    public void step(SimState state) {
        World world = (World) state;
        PlaceMood mood = world.mood(place);
        long identity = mood.identity(number);
        feel(mood, world, identity);
        int unarmed = world.civilianScale() - armed - lawful - displaced;
        if (unarmed > 0) {
            int seeking = world.luck()
                    .poisson(
                            DecisionPoint.CIVILIAN_ARMING,
                            identity,
                            world.tick(),
                            unarmed * fear * mood.seekingPerFear());
            if (seeking > 0) {
                seek(Math.min(unarmed, seeking), world, identity);
            }
        }
        if (lawful > 0) {
            handIn(mood, world, identity);
        }
        if (fear > mood.displacementFear() && displaced < world.civilianScale()) {
            flee(mood, world, identity);
        }
    }

    /** Fear fades, and grows with homicides nearby and with what one suffers oneself. */
    private void feel(PlaceMood mood, World world, long identity) {
        fear = fear * mood.fading()
                + (float) (mood.fearFromHomicides()
                        * world.temper().susceptibility(world.luck().bits(DecisionPoint.SUSCEPTIBILITY, identity, 0)));
        int victims = world.luck()
                .poisson(
                        DecisionPoint.VICTIMISATION,
                        identity,
                        world.tick(),
                        mood.victimisationPerPerson() * world.civilianScale());
        if (victims > 0) {
            fear += (float) (mood.fearPerVictim() * victims / world.civilianScale());
        }
    }

    /** Those with papers and patience go to the army's store; the others buy on the black market if they can pay. */
    private void seek(int people, World world, long identity) {
        CivilianParameters civilian = world.parameters().civilian();
        int tick = world.tick();
        int withPapers =
                world.luck().binomial(DecisionPoint.CIVILIAN_PAPERS, identity, tick, people, civilian.paperShare());
        if (withPapers > 0) {
            lawful += (short) withPapers;
            world.place(place).addLawful(withPapers);
            world.events().publish(new Event.CiviliansArmed(tick, place, withPapers, true));
        }
        int undecided = people - withPapers;
        double remaining = 1;
        for (WeaponClass weaponClass : WeaponClass.all()) {
            double pays = world.temper().pays(weaponClass);
            int buyers = world.luck()
                    .binomial(
                            DecisionPoint.CIVILIAN_PAYS,
                            Identity.of(identity, weaponClass.ordinal()),
                            tick,
                            undecided,
                            Math.min(1, pays / remaining));
            undecided -= buyers;
            remaining -= pays;
            buyers = Math.min(buyers, world.civilianScale() - armed - lawful - displaced);
            if (buyers > 0) {
                armed += (short) buyers;
                world.orderForCivilian(place, index, weaponClass, buyers);
            }
        }
    }

    /** Lawful owners give up their firearms in time, like others. */
    private void handIn(PlaceMood mood, World world, long identity) {
        int giveUp = world.luck()
                .binomial(DecisionPoint.LAWFUL_OWNERSHIP_END, identity, world.tick(), lawful, mood.lawfulEnding());
        if (giveUp > 0) {
            lawful -= (short) giveUp;
            world.place(place).addLawful(-giveUp);
        }
    }

    private void flee(PlaceMood mood, World world, long identity) {
        int stay = world.civilianScale() - displaced;
        int leaving = world.luck()
                .poisson(
                        DecisionPoint.DISPLACEMENT,
                        identity,
                        world.tick(),
                        stay * (fear - mood.displacementFear()) * mood.leavingPerFear());
        if (leaving > 0) {
            leaving = Math.min(stay, leaving);
            displaced += (short) leaving;
            world.countDisplaced(place, leaving);
            world.events().publish(new Event.PeopleDisplaced(world.tick(), place, leaving));
        }
    }

    /** Whether somebody who has owned a firearm long enough keeps it nevertheless. */
    boolean keeps(PlaceMood mood) {
        return fear > mood.keepingFear();
    }

    /** One of them no longer has, or no longer waits for, a firearm. */
    public void disarm() {
        armed--;
    }

    /** Makes some of them owners at the start of a run. */
    public void startArmed(int owners, int lawfulOwners) {
        armed = (short) owners;
        lawful = (short) lawfulOwners;
    }

    public double fear() {
        return fear;
    }

    /** People with a firearm from the black market, or with one on order. */
    public int armed() {
        return armed;
    }

    public int lawful() {
        return lawful;
    }

    public int displaced() {
        return displaced;
    }

    public int place() {
        return place;
    }

    public int index() {
        return index;
    }

    public int number() {
        return number;
    }
}
