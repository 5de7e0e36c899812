package org.ironriver.core.engine;

import java.util.List;
import org.ironriver.core.agent.Civilian;
import org.ironriver.core.agent.PlaceState;
import org.ironriver.core.parameter.CivilianParameters;
import org.ironriver.core.parameter.InitialParameters;

/** Makes the civilians of all places, place after place, with the fear that the recent past has left. */
final class CivilianPopulation {

    private CivilianPopulation() {}

    static void make(TraffickingModel model, List<Civilian> civilians) {
        InitialParameters initial = model.parameters().initial();
        CivilianParameters civilian = model.parameters().civilian();
        for (PlaceState place : model.places()) {
            double rate = initial.homicideRate() * place.disputeShape();
            place.remember(rate);
            long agents = Math.round(model.population(place.index()) / model.civilianScale());
            for (long n = 0; n < agents; n++) {
                civilians.add(new Civilian(civilians.size(), place.index(), civilian.fearPerHomicideRate() * rate));
            }
        }
    }
}
