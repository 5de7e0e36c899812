package org.ironriver.core.agent;

import java.util.ArrayList;
import java.util.List;
import org.ironriver.core.conflict.Lethality;
import org.ironriver.core.event.Event;
import org.ironriver.core.event.Event.Cause;
import org.ironriver.core.parameter.ConflictParameters;
import org.ironriver.core.random.DecisionPoint;
import org.ironriver.core.random.Identity;
import org.ironriver.core.time.SimulationCalendar;

/**
 * Attacks and their dead, place by place: between rival cartels, by cartels on civilians, and in disputes between
 * people. How many attacks kill, and by what, depends on the firearms at hand, and so does how many attacks on rivals are
 * dared.
 */
public final class Violence {

    private final World world;
    private final ConflictParameters parameters;
    private final Lethality armed;
    private final Lethality dispute;
    private final double armsShared;
    private final List<Cartel> present = new ArrayList<>();

    Violence(World world) {
        this.world = world;
        this.parameters = world.parameters().conflict();
        this.armsShared = world.parameters().cartel().armsShared();
        this.armed = new Lethality(
                parameters.lethalityWithFirearm(), parameters.lethalityWithout(), parameters.conflictHalfGuns());
        this.dispute = new Lethality(
                parameters.disputeLethalityWithFirearm(),
                parameters.disputeLethalityWithout(),
                parameters.disputeHalfGuns());
    }

    /** The week's violence in a place. */
    public void strike(PlaceState place) {
        present.clear();
        int members = 0;
        for (Cartel cartel : world.cartels().all()) {
            if (cartel.members(place.index()) > 0) {
                present.add(cartel);
                members += cartel.members(place.index());
            }
        }
        place.beginWeek(members);
        if (members > 0) {
            fight(place, members);
            prey(place);
        }
        quarrel(place);
        place.endWeek(world);
    }

    /**
     * Members attack the rivals they meet: attacks a member rise with the hostile share of all members in the place, and
     * with the firepower that lets them dare it.
     */
    private void fight(PlaceState place, int members) {
        int[] before = present.stream().mapToInt(c -> c.members(place.index())).toArray();
        List<ArmsAtHand> armsBefore = present.stream()
                .map(cartel -> ArmsAtHand.of(cartel, place.index(), armsShared, parameters))
                .toList();
        int byFirearm = 0;
        int otherwise = 0;
        for (int i = 0; i < before.length; i++) {
            Cartel attacker = present.get(i);
            double hostile = hostileTo(attacker, before);
            attacker.feelThreat(hostile / Math.max(1, attacker.size()));
            ArmsAtHand arms = armsBefore.get(i);
            double attacks = parameters.attackRate()
                    / SimulationCalendar.WEEKS_PER_YEAR
                    * before[i]
                    * hostile
                    / members
                    * arms.dared(parameters.halfFirepower());
            if (attacks > 0) {
                long key = Identity.of(attacker.identity(), place.index());
                int shot = world.luck()
                        .poisson(
                                DecisionPoint.CONFLICT_SHOT,
                                key,
                                world.tick(),
                                attacks * armed.killsByFirearm(arms.guns(), arms.lethality()));
                int other = world.luck()
                        .poisson(
                                DecisionPoint.CONFLICT_KILLED_OTHERWISE,
                                key,
                                world.tick(),
                                attacks * armed.killsOtherwise(arms.guns()));
                byFirearm += shot;
                otherwise += other;
                bury(place, attacker, before, hostile, shot + other);
            }
        }
        report(place, Cause.CONFLICT, byFirearm, otherwise);
    }

    private double hostileTo(Cartel attacker, int[] before) {
        double hostile = 0;
        for (int j = 0; j < before.length; j++) {
            Cartel other = present.get(j);
            if (other != attacker) {
                hostile += before[j] * world.cartels().hostility(attacker, other, parameters);
            }
        }
        return hostile;
    }

    /** Some of the dead are members; the rest are people around them. The firearm of a dead member may be taken. */
    private void bury(PlaceState place, Cartel attacker, int[] before, double hostile, int dead) {
        for (int n = 0; n < dead; n++) {
            long death = Identity.of(attacker.identity(), place.index(), world.tick(), n);
            if (!world.luck().chance(DecisionPoint.VICTIM_IS_MEMBER, death, 0, parameters.memberShareOfVictims())) {
                continue;
            }
            Cartel victim =
                    victim(attacker, before, world.luck().uniform(DecisionPoint.VICTIM_CARTEL, death, 0) * hostile);
            if (victim.members(place.index()) > 0) {
                victim.change(place.index(), -1);
                place.countMemberKilled();
                if (world.luck().chance(DecisionPoint.FIREARM_CAPTURED, death, 0, parameters.capturedShare())) {
                    world.forces().captureFrom(victim, place.index(), world);
                }
            }
        }
    }

    private Cartel victim(Cartel attacker, int[] before, double target) {
        double sum = 0;
        Cartel last = attacker;
        for (int j = 0; j < before.length; j++) {
            Cartel other = present.get(j);
            if (other != attacker && before[j] > 0) {
                sum += before[j] * world.cartels().hostility(attacker, other, parameters);
                last = other;
                if (target < sum) {
                    break;
                }
            }
        }
        return last;
    }

    /** Extortion, robbery, kidnapping: more where the law is weak. */
    private void prey(PlaceState place) {
        double lawless = 1 - place.ruleOfLaw();
        int byFirearm = 0;
        int otherwise = 0;
        for (Cartel cartel : present) {
            double attacks = parameters.predationRate()
                    / SimulationCalendar.WEEKS_PER_YEAR
                    * cartel.members(place.index())
                    * lawless;
            long key = Identity.of(cartel.identity(), place.index());
            ArmsAtHand arms = ArmsAtHand.of(cartel, place.index(), armsShared, parameters);
            byFirearm += world.luck()
                    .poisson(
                            DecisionPoint.PREDATION_SHOT,
                            key,
                            world.tick(),
                            attacks * armed.killsByFirearm(arms.guns(), arms.lethality()));
            otherwise += world.luck()
                    .poisson(
                            DecisionPoint.PREDATION_KILLED_OTHERWISE,
                            key,
                            world.tick(),
                            attacks * armed.killsOtherwise(arms.guns()));
            place.addPredation(attacks * parameters.predationVictimsPerAttack());
        }
        report(place, Cause.PREDATION, byFirearm, otherwise);
    }

    /** Disputes between people; impunity makes them more frequent, firearms in homes and streets more deadly. */
    private void quarrel(PlaceState place) {
        double people = world.population(place.index());
        double attacks = parameters.disputeRate()
                / SimulationCalendar.WEEKS_PER_YEAR
                * people
                / 100_000
                * place.disputeShape()
                * (1 + parameters.impunityResponse() * (1 - place.ruleOfLaw()));
        double gunsPerHundred = 100 * place.firearmsAmongPeople() / Math.max(1, people);
        int shot = world.luck()
                .poisson(
                        DecisionPoint.DISPUTE_SHOT,
                        place.index(),
                        world.tick(),
                        attacks * dispute.killsByFirearm(gunsPerHundred, 1));
        int other = world.luck()
                .poisson(
                        DecisionPoint.DISPUTE_KILLED_OTHERWISE,
                        place.index(),
                        world.tick(),
                        attacks * dispute.killsOtherwise(gunsPerHundred));
        report(place, Cause.DISPUTE, shot, other);
    }

    private void report(PlaceState place, Cause cause, int byFirearm, int otherwise) {
        if (byFirearm + otherwise > 0) {
            place.countDead(byFirearm + otherwise);
            world.events().publish(new Event.Homicides(world.tick(), place.index(), cause, byFirearm, otherwise));
        }
    }
}
