package org.ironriver.core.agent;

import java.util.function.Predicate;
import org.ironriver.core.engine.TestWorlds;
import org.ironriver.core.engine.TraffickingModel;
import org.ironriver.core.event.Event;
import org.ironriver.core.event.EventListener;
import org.ironriver.core.firearm.Channel;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.time.Phase;

/** What smugglers who work for Mexico set out to get, from plans and not from what came of them, and where they crossed. */
final class Choices implements EventListener {

    private final int from;
    private final double[] byChannel = new double[Channel.sourcing().size()];
    private final double[] byArea = new double[TestWorlds.GEOGRAPHY.areas().size()];
    private final double[] byClass = new double[WeaponClass.all().size()];
    private final double[] byPort = new double[TestWorlds.GEOGRAPHY.ports().size()];
    private double crossed;
    private double planned;

    private Choices(int from) {
        this.from = from;
    }

    /** Runs a model that has been started to its end, and counts what was planned from week {@code from} on. */
    static Choices watch(TraffickingModel started, int from) {
        return watch(started, from, smuggler -> true);
    }

    static Choices watch(TraffickingModel started, int from, Predicate<Smuggler> who) {
        Choices choices = new Choices(from);
        started.events().add(choices);
        TestWorlds.run(started, model -> {
            if (model.phase() == Phase.SOURCING && model.tick() >= from) {
                for (Assignment assignment : model.purchasing().assignments()) {
                    Smuggler smuggler = assignment.smuggler();
                    if (smuggler.kind() != SmugglerKind.DOMESTIC && who.test(smuggler)) {
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
        byClass[assignment.weaponClass().ordinal()] += assignment.missing();
    }

    @Override
    public void onFirearmCrossed(Event.FirearmCrossed event) {
        if (event.tick() >= from) {
            crossed++;
            byPort[event.port()]++;
        }
    }

    double planned() {
        return planned;
    }

    double share(Channel channel) {
        return byChannel[channel.ordinal()] / planned;
    }

    double shareOfArea(String code) {
        return byArea[TestWorlds.GEOGRAPHY.area(code).index()] / planned;
    }

    double share(WeaponClass weaponClass) {
        return byClass[weaponClass.ordinal()] / planned;
    }

    double planned(WeaponClass weaponClass) {
        return byClass[weaponClass.ordinal()];
    }

    double shareOfPort(int port) {
        return byPort[port] / crossed;
    }
}
