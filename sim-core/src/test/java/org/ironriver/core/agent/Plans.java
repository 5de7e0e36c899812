package org.ironriver.core.agent;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.ironriver.core.engine.TestWorlds;
import org.ironriver.core.engine.TraffickingModel;
import org.ironriver.core.firearm.Channel;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.time.Phase;

/** Who sets out for what in the first week, when nothing but what a test has changed can make a difference. */
record Plans(Map<Long, Plan> byErrand) {

    /** What one assignment of a trip is for. */
    record Plan(WeaponClass weaponClass, int area, Channel channel, int quantity) {}

    static Plans ofFirstWeek(TestWorlds world, int replication, Consumer<TraffickingModel> change) {
        TraffickingModel model = world.model(replication);
        model.start();
        change.accept(model);
        Map<Long, Plan> plans = new TreeMap<>();
        TestWorlds.run(model, now -> {
            if (now.phase() == Phase.SOURCING && now.tick() == 0) {
                for (Assignment assignment : now.purchasing().assignments()) {
                    plans.put(
                            1_000L * assignment.smuggler().index() + assignment.number(),
                            new Plan(
                                    assignment.weaponClass(),
                                    assignment.area(),
                                    assignment.channel(),
                                    assignment.missing()));
                }
            }
        });
        return new Plans(plans);
    }

    int count(Predicate<Plan> which) {
        return byErrand.values().stream().filter(which).mapToInt(Plan::quantity).sum();
    }

    /** Of the plans in {@code before}, those that are of this kind and stand unchanged here. */
    double shareKept(Plans before, Predicate<Plan> which) {
        long all = before.byErrand.values().stream().filter(which).count();
        long kept = before.byErrand.entrySet().stream()
                .filter(entry ->
                        which.test(entry.getValue()) && entry.getValue().equals(byErrand.get(entry.getKey())))
                .count();
        return (double) kept / all;
    }
}
