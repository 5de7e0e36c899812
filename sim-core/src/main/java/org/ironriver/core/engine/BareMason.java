package org.ironriver.core.engine;

import sim.engine.Schedule;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * What MASON itself takes to step agents that do nothing: each scheduled on its own, to repeat every week, as MASON's
 * manual does it. The measure for what this model's agents cost with all that they decide.
 */
public final class BareMason {

    private final SimState state = new SimState(0L);
    private final int weeks;

    /** Schedules the agents. */
    public BareMason(int agents, int weeks) {
        this.weeks = weeks;
        for (int i = 0; i < agents; i++) {
            state.schedule.scheduleRepeating(Schedule.EPOCH, 0, new Idler(), 1);
        }
    }

    /** Steps all of them in every week. */
    public void run() {
        for (int week = 0; week < weeks; week++) {
            if (!state.schedule.step(state)) {
                throw new IllegalStateException("MASON has nothing to do in week " + week);
            }
        }
    }

    /** One object for each agent, as agents are. */
    private static final class Idler implements Steppable {
        private static final long serialVersionUID = 1;

        @Override
        public void step(SimState state) {}
    }
}
