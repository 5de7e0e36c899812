package org.ironriver.core.agent;

import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.parameter.CivilianParameters;
import org.ironriver.core.random.DecisionPoint;
import org.ironriver.core.random.Identity;

/**
 * People of a Mexican place who are alike: one agent stands for {@code civilianScale} of them, and says how many are
 * armed and how many have left. Once in four weeks they take in what happened near them; some look for a firearm, some
 * leave for the north. At scale 1 an agent is one person.
 *
 * <p>Counts are drawn from the binomial or Poisson law that as many single people would follow, so results agree between
 * scales.
 *
 * <p>There may be more than a hundred million civilians. What each of them feels and has is kept by its {@link Cohort}, in
 * a few bytes; an object of this class is a civilian's seat, from which one after the other looks at the world and decides.
 */
public final class Civilian {

    private final Cohort cohort;
    private int position;

    /** @param position among the civilians of the cohort */
    Civilian(Cohort cohort, int position) {
        this.cohort = cohort;
        this.position = position;
    }

    void sitDown(int newPosition) {
        position = newPosition;
    }

    /** Takes its turn. Nobody else may notice before all have had theirs: what they would goes into the consequences. */
    void turn(PlaceMood mood, World world, Consequences consequences) {
        long identity = mood.identity(number());
        float fear = feel(mood, world, identity);
        long condition = cohort.conditions().of(position);
        int unarmed = cohort.conditions().unarmed(condition);
        if (unarmed > 0) {
            int seeking = world.luck()
                    .poisson(
                            DecisionPoint.CIVILIAN_ARMING,
                            identity,
                            world.tick(),
                            unarmed * fear * mood.seekingPerFear());
            if (seeking > 0) {
                seek(Math.min(unarmed, seeking), world, identity, consequences);
                condition = cohort.conditions().of(position);
            }
        }
        if (cohort.conditions().lawful(condition) > 0) {
            handIn(mood, world, identity, consequences);
        }
        if (fear > mood.displacementFear()) {
            flee(mood, world, identity, consequences);
        }
    }

    /** Fear is the mood of the place, and what one suffers oneself. */
    private float feel(PlaceMood mood, World world, long identity) {
        float fear = mood.fear(cohort.fear(position), cohort.susceptibility(position));
        int victims =
                world.luck().poisson(DecisionPoint.VICTIMISATION, identity, world.tick(), mood.victimsOfACivilian());
        if (victims > 0) {
            fear += (float) (mood.fearPerVictim() * victims / world.civilianScale());
        }
        cohort.feel(position, fear);
        return fear;
    }

    /** Those with papers and patience go to the army's store; the others buy on the black market if they can pay. */
    private void seek(int people, World world, long identity, Consequences consequences) {
        CivilianParameters civilian = world.parameters().civilian();
        int tick = world.tick();
        int withPapers =
                world.luck().binomial(DecisionPoint.CIVILIAN_PAPERS, identity, tick, people, civilian.paperShare());
        if (withPapers > 0) {
            become(armed(), lawful() + withPapers, displaced());
            consequences.boughtLawfully(index(), withPapers);
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
            buyers = Math.min(buyers, world.civilianScale() - armed() - lawful() - displaced());
            if (buyers > 0) {
                become(armed() + buyers, lawful(), displaced());
                consequences.ordered(index(), weaponClass, buyers);
            }
        }
    }

    /** Lawful owners give up their firearms in time, like others. */
    private void handIn(PlaceMood mood, World world, long identity, Consequences consequences) {
        int giveUp = world.luck()
                .binomial(DecisionPoint.LAWFUL_OWNERSHIP_END, identity, world.tick(), lawful(), mood.lawfulEnding());
        if (giveUp > 0) {
            become(armed(), lawful() - giveUp, displaced());
            consequences.handedIn(index(), giveUp);
        }
    }

    private void flee(PlaceMood mood, World world, long identity, Consequences consequences) {
        int stay = world.civilianScale() - displaced();
        if (stay == 0) {
            return;
        }
        int leaving = world.luck()
                .poisson(
                        DecisionPoint.DISPLACEMENT,
                        identity,
                        world.tick(),
                        stay * (fear() - mood.displacementFear()) * mood.leavingPerFear());
        if (leaving > 0) {
            leaving = Math.min(stay, leaving);
            become(armed(), lawful(), displaced() + leaving);
            consequences.left(index(), leaving);
        }
    }

    private void become(int armed, int lawful, int displaced) {
        cohort.conditions().set(position, armed, lawful, displaced);
    }

    /** Whether somebody who has owned a firearm long enough keeps it nevertheless. */
    boolean keeps(PlaceMood mood) {
        return fear() > mood.keepingFear();
    }

    /** One of them no longer has, or no longer waits for, a firearm. */
    public void disarm() {
        become(armed() - 1, lawful(), displaced());
    }

    /** Makes some of them owners at the start of a run. */
    public void startArmed(int owners, int lawfulOwners) {
        become(owners, lawfulOwners, displaced());
    }

    public double fear() {
        return cohort.fear(position);
    }

    /** People with a firearm from the black market, or with one on order. */
    public int armed() {
        return cohort.conditions().armed(cohort.conditions().of(position));
    }

    public int lawful() {
        return cohort.conditions().lawful(cohort.conditions().of(position));
    }

    public int displaced() {
        return cohort.conditions().displaced(cohort.conditions().of(position));
    }

    public int place() {
        return cohort.place();
    }

    /** Position among the civilians of the country, by which orders and the ledger know it. */
    public int index() {
        return cohort.first() + position;
    }

    /** Position among those of the place, which keys their luck. */
    public int number() {
        return cohort.number(position);
    }
}
