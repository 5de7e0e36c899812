package org.ironriver.core.engine;

import java.util.List;
import java.util.function.Consumer;
import org.ironriver.core.agent.Civilian;
import org.ironriver.core.agent.PlaceState;
import org.ironriver.core.agent.World;
import org.ironriver.core.parameter.CivilianParameters;
import org.ironriver.core.parameter.InitialParameters;

/**
 * The civilians of all places, each with the fear that the recent past has left. A place has agents for the largest
 * population of the run; of these, as many take part as the year's population asks for.
 *
 * <p>Those who have their turn in the same week stand together, place after place: so a week reads its civilians one
 * after the other and leaves out the rest.
 */
final class CivilianPopulation {

    private final TraffickingModel model;
    /** Position of the first civilian of each turn and place. */
    private final int[][] first;

    private CivilianPopulation(TraffickingModel model) {
        this.model = model;
        this.first = new int[World.WEEKS_PER_ROUND][model.places().size()];
    }

    /** Makes all civilians into the (empty) list. */
    static CivilianPopulation make(TraffickingModel model, List<Civilian> civilians) {
        CivilianPopulation population = new CivilianPopulation(model);
        InitialParameters initial = model.parameters().initial();
        CivilianParameters civilian = model.parameters().civilian();
        for (PlaceState place : model.places()) {
            place.remember(initial.homicideRate() * place.disputeShape());
        }
        for (int turn = 0; turn < World.WEEKS_PER_ROUND; turn++) {
            for (PlaceState place : model.places()) {
                double fear = civilian.fearPerHomicideRate() * initial.homicideRate() * place.disputeShape();
                population.first[turn][place.index()] = civilians.size();
                int most = population.most(place.index());
                for (int n = turn; n < most; n += World.WEEKS_PER_ROUND) {
                    civilians.add(new Civilian(civilians.size(), n, place.index(), fear));
                }
            }
        }
        return population;
    }

    /** Hands over the civilians whose turn it is in this week's round. */
    void forEachInTurn(int tick, Consumer<Civilian> action) {
        int turn = tick % World.WEEKS_PER_ROUND;
        int year = model.calendar().yearOf(tick);
        for (int place = 0; place < first[turn].length; place++) {
            int position = first[turn][place];
            int active = active(place, year);
            for (int n = turn; n < active; n += World.WEEKS_PER_ROUND) {
                action.accept(model.civilian(position++));
            }
        }
    }

    /** Hands over all civilians who take part in the first week, place after place. */
    void forEachAtStart(Consumer<Civilian> action) {
        int year = model.calendar().yearOf(0);
        for (int place = 0; place < first[0].length; place++) {
            int active = active(place, year);
            for (int n = 0; n < active; n++) {
                action.accept(model.civilian(first[n % World.WEEKS_PER_ROUND][place] + n / World.WEEKS_PER_ROUND));
            }
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
