package org.ironriver.core.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.ironriver.core.engine.TestWorlds;
import org.ironriver.core.engine.TraffickingModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sweep that passes over quiet turns leaves every civilian, and the world, as if each had sat down for its turn. */
class QuietTest {

    @ParameterizedTest
    @ValueSource(ints = {50, 1_000})
    void whoIsPassedOverWouldHaveDoneNothing(int scale) {
        TraffickingModel swept = restless(scale);
        TraffickingModel seated = restless(scale);
        swept.civilians().takeTurns(swept);
        int inTurn = sitAll(seated);
        int changed = 0;
        for (int i = 0; i < inTurn; i++) {
            Civilian one = swept.civilian(i);
            Civilian other = seated.civilian(i);
            assertThat(one.fear()).isEqualTo(other.fear());
            assertThat(new int[] {one.armed(), one.lawful(), one.displaced()})
                    .isEqualTo(new int[] {other.armed(), other.lawful(), other.displaced()});
            changed += one.displaced();
        }
        assertThat(changed).isGreaterThan(100);
        for (PlaceState place : swept.places()) {
            assertThat(place.lawfulGuns()).isEqualTo(seated.place(place.index()).lawfulGuns());
            assertThat(swept.population(place.index())).isEqualTo(seated.population(place.index()));
        }
        WorldAudit.check(swept);
    }

    @Test
    void fewSitDownWherePeopleAreSingle() {
        TraffickingModel model = TestWorlds.shipped(1).civilianScale(50).model(1);
        model.start();
        World world = model;
        world.refreshMoods();
        Quiet quiet = new Quiet(world.mood(0), world);
        int passed = 0;
        for (int number = 0; number < 1_000; number++) {
            passed += quiet.holds(quiet.identity(number), 1) ? 1 : 0;
        }
        assertThat(passed).isGreaterThan(980);
    }

    /** People who are often robbed, seek firearms and leave. */
    private static TraffickingModel restless(int scale) {
        TraffickingModel model = TestWorlds.small(1)
                .civilianScale(scale)
                .with("civilian.seeking-rate", 0.02)
                .with("civilian.displacement-rate", 0.02)
                .with("civilian.displacement-fear", 0.5)
                .model(1);
        model.start();
        for (PlaceState place : model.places()) {
            place.addPredation(model.population(place.index()) / 1_000);
            model.civilians().activate(place.index(), (int) Math.round(model.population(place.index()) / scale));
        }
        model.refreshMoods();
        return model;
    }

    /** Gives their turns one by one to all whose week it is: they come first, place after place. */
    private static int sitAll(World world) {
        Consequences consequences = new Consequences();
        int i = 0;
        for (PlaceState place : world.places()) {
            for (; world.civilian(i).place() == place.index(); i++) {
                world.civilian(i).turn(world.mood(place.index()), world, consequences);
            }
            consequences.tell(world, place.index());
        }
        return i;
    }
}
