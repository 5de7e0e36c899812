package org.ironriver.core.engine;

import java.util.List;
import java.util.function.Consumer;
import org.ironriver.core.agent.Civilian;
import org.ironriver.core.agent.PlaceState;
import org.ironriver.core.agent.World;
import org.ironriver.core.parameter.CivilianParameters;
import org.ironriver.core.parameter.InitialParameters;

/**
 * The civilians of all places, place after place, each with the fear that the recent past has left. A place has agents
 * for the largest population of the run; of these, as many take part as the year's population asks for.
 */
final class CivilianPopulation {

    private final TraffickingModel model;
    private final int[] first;

    private CivilianPopulation(TraffickingModel model) {
        this.model = model;
        this.first = new int[model.places().size() + 1];
    }

    /** Makes all civilians into the (empty) list. */
    static CivilianPopulation make(TraffickingModel model, List<Civilian> civilians) {
        CivilianPopulation population = new CivilianPopulation(model);
        InitialParameters initial = model.parameters().initial();
        CivilianParameters civilian = model.parameters().civilian();
        int lastYear = model.calendar().yearOf(model.calendar().weeks() - 1);
        for (PlaceState place : model.places()) {
            double rate = initial.homicideRate() * place.disputeShape();
            place.remember(rate);
            population.first[place.index()] = civilians.size();
            int most = 0;
            for (int year = model.calendar().yearOf(0); year <= lastYear; year++) {
                most = Math.max(most, population.active(place.index(), year));
            }
            for (int n = 0; n < most; n++) {
                civilians.add(new Civilian(civilians.size(), n, place.index(), civilian.fearPerHomicideRate() * rate));
            }
        }
        population.first[model.places().size()] = civilians.size();
        return population;
    }

    /** Hands over the civilians whose turn it is in this week's round. */
    void forEachInTurn(int tick, Consumer<Civilian> action) {
        int turn = tick % World.WEEKS_PER_ROUND;
        for (int place = 0; place + 1 < first.length; place++) {
            int end = first[place] + active(place, model.calendar().yearOf(tick));
            for (int i = first[place] + turn; i < end; i += World.WEEKS_PER_ROUND) {
                action.accept(model.civilian(i));
            }
        }
    }

    /** Hands over all civilians who take part in the first week. */
    void forEachAtStart(Consumer<Civilian> action) {
        for (int place = 0; place + 1 < first.length; place++) {
            int end = first[place] + active(place, model.calendar().yearOf(0));
            for (int i = first[place]; i < end; i++) {
                action.accept(model.civilian(i));
            }
        }
    }

    private int active(int place, int year) {
        return (int) Math.round(model.geography().population(place, year) / model.civilianScale());
    }
}
