package org.ironriver.core.engine;

import org.ironriver.core.time.Phase;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * Puts every phase of every week on MASON's schedule, at the week's time and the phase's ordering. One step for each
 * pair: MASON shuffles what stands at the same time and ordering, and nothing here may depend on that.
 */
final class PhaseSchedule {

    private PhaseSchedule() {}

    static void fill(TraffickingModel model) {
        Week week = new Week(model);
        for (Phase phase : Phase.values()) {
            Steppable step = state -> week.run(phase);
            if (!model.schedule.scheduleOnce(0, phase.ordinal(), new Weekly(model, phase, step))) {
                throw new IllegalStateException("MASON refused to schedule " + phase);
            }
        }
    }

    /** Steps a phase and schedules it for the next week, until the run's last week is over. */
    private record Weekly(TraffickingModel model, Phase phase, Steppable step) implements Steppable {
        @Override
        public void step(SimState state) {
            int tick = (int) model.schedule.getTime();
            model.begin(tick, phase);
            step.step(state);
            if (tick + 1 < model.calendar().weeks()
                    && !model.schedule.scheduleOnce(tick + 1.0, phase.ordinal(), this)) {
                throw new IllegalStateException("MASON refused to schedule " + phase + " of week " + (tick + 1));
            }
        }
    }
}
