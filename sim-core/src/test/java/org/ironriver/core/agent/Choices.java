package org.ironriver.core.agent;

import org.ironriver.core.engine.TestWorlds;
import org.ironriver.core.engine.TraffickingModel;
import org.ironriver.core.firearm.Channel;
import org.ironriver.core.time.Phase;

/** What smugglers who work for Mexico set out to get, from plans and not from what came of them. */
final class Choices {

    private final double[] byChannel = new double[Channel.sourcing().size()];
    private final double[] byArea = new double[TestWorlds.GEOGRAPHY.areas().size()];
    private double planned;

    private Choices() {}

    /** Runs a new model to its end, and counts what was planned from week {@code from} on. */
    static Choices watch(TraffickingModel unstarted, int from) {
        Choices choices = new Choices();
        unstarted.start();
        TestWorlds.run(unstarted, model -> {
            if (model.phase() == Phase.SOURCING && model.tick() >= from) {
                for (Assignment assignment : model.purchasing().assignments()) {
                    if (assignment.smuggler().kind() != SmugglerKind.DOMESTIC) {
                        choices.count(assignment);
                    }
                }
            }
        });
        return choices;
    }

    private void count(Assignment assignment) {
        planned += assignment.missing();
        byChannel[assignment.channel().ordinal()] += assignment.missing();
        byArea[assignment.area()] += assignment.missing();
    }

    double share(Channel channel) {
        return byChannel[channel.ordinal()] / planned;
    }

    double shareOfArea(String code) {
        return byArea[TestWorlds.GEOGRAPHY.area(code).index()] / planned;
    }
}
