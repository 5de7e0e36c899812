package org.ironriver.core.agent;

import org.ironriver.core.engine.TestWorlds;
import org.ironriver.core.engine.TraffickingModel;
import org.ironriver.core.time.Phase;

/** What becomes of the people of a place that hears of many homicides every week, and of those elsewhere. */
record Scare(double fear, int armed, int displaced, double population, Elsewhere elsewhere) {

    /** Totals over all other places. */
    record Elsewhere(double fear, int armed, int displaced) {}

    static final int PLACE = TestWorlds.GEOGRAPHY.place("jalisco").index();

    /**
     * Runs half a year.
     *
     * @param rate homicides per 100,000 and year that people of the place believe in, each week; 0 to leave them alone
     */
    static Scare of(int replication, double rate) {
        TraffickingModel model = TestWorlds.small(26).civilianScale(1_000).model(replication);
        model.start();
        TestWorlds.run(model, now -> {
            if (now.phase() == Phase.POLICY_UPDATE && rate > 0) {
                now.place(PLACE).remember(rate);
            }
        });
        return look(model);
    }

    private static Scare look(TraffickingModel model) {
        double[] fear = new double[2];
        int[] agents = new int[2];
        int[] armed = new int[2];
        int[] displaced = new int[2];
        for (int i = 0; i < model.civilians().size(); i++) {
            Civilian civilian = model.civilian(i);
            int where = civilian.place() == PLACE ? 0 : 1;
            fear[where] += civilian.fear();
            agents[where]++;
            armed[where] += civilian.armed() + civilian.lawful();
            displaced[where] += civilian.displaced();
        }
        return new Scare(
                fear[0] / agents[0],
                armed[0],
                displaced[0],
                model.population(PLACE),
                new Elsewhere(fear[1] / agents[1], armed[1], displaced[1]));
    }
}
