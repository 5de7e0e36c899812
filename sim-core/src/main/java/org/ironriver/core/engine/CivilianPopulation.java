package org.ironriver.core.engine;

import java.util.function.Consumer;
import org.ironriver.core.agent.Civilian;
import org.ironriver.core.agent.Civilians;
import org.ironriver.core.agent.PlaceState;
import org.ironriver.core.agent.World;
import org.ironriver.core.parameter.CivilianParameters;
import org.ironriver.core.parameter.InitialParameters;

/**
 * How many civilians places have, each with the fear that the recent past has left. A place has agents for the largest
 * population of the run; of these, as many take part as the year's population asks for.
 */
final class CivilianPopulation {

    private final TraffickingModel model;
    private final Civilians civilians;

    private CivilianPopulation(TraffickingModel model, Civilians civilians) {
        this.model = model;
        this.civilians = civilians;
    }

    /** Makes all civilians. */
    static CivilianPopulation make(TraffickingModel model, int threads) {
        Civilians civilians = new Civilians(model.places().size(), model.civilianScale(), threads);
        CivilianPopulation population = new CivilianPopulation(model, civilians);
        InitialParameters initial = model.parameters().initial();
        CivilianParameters civilian = model.parameters().civilian();
        for (PlaceState place : model.places()) {
            place.remember(initial.homicideRate() * place.disputeShape());
        }
        for (int turn = 0; turn < World.WEEKS_PER_ROUND; turn++) {
            for (PlaceState place : model.places()) {
                double fear = civilian.fearPerHomicideRate() * initial.homicideRate() * place.disputeShape();
                civilians.add(model, population.most(place.index()), fear);
            }
        }
        return population;
    }

    Civilians civilians() {
        return civilians;
    }

    /** Gives their turn to those whose turn it is in this week's round. */
    void takeTurns() {
        int year = model.calendar().yearOf(model.tick());
        for (PlaceState place : model.places()) {
            civilians.activate(place.index(), active(place.index(), year));
        }
        civilians.takeTurns(model);
    }

    /** Hands over all civilians who take part in the first week, place after place. */
    void forEachAtStart(Consumer<Civilian> action) {
        int year = model.calendar().yearOf(0);
        for (PlaceState place : model.places()) {
            civilians.forEachActive(place.index(), active(place.index(), year), action);
        }
    }

    private int most(int place) {
        int most = 0;
        int lastYear = model.calendar().yearOf(model.calendar().weeks() - 1);
        for (int year = model.calendar().yearOf(0); year <= lastYear; year++) {
            most = Math.max(most, active(place, year));
        }
        return most;
    }

    private int active(int place, int year) {
        return (int) Math.round(model.geography().population(place, year) / model.civilianScale());
    }
}
