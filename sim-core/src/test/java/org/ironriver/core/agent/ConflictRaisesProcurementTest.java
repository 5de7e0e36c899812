package org.ironriver.core.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.ironriver.core.engine.TestWorlds;
import org.ironriver.core.engine.TraffickingModel;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.parameter.YearSeries;
import org.junit.jupiter.api.Test;

/** A cartel that is at war where it lives orders more firearms than the same cartel in peace. */
class ConflictRaisesProcurementTest {

    private static final int CALM_WEEKS = 4;
    private static final int WEEKS_AT_WAR = 8;

    /** Orders of a cartel in the weeks after some are at war with it, or after nothing has happened. */
    private static double orders(int replication, boolean war) {
        TraffickingModel model = TestWorlds.small(CALM_WEEKS + WEEKS_AT_WAR)
                .with("initial.war-share", 0)
                .with("conflict.background-hostility", 0)
                .with("conflict.war-on-expansion", 0)
                .with("enforcement.leaders-removed-per-year", YearSeries.constant(0))
                .with("cartel.revenue-usd", 2_000)
                .model(replication);
        model.start();
        TestWorlds.runWeeks(model, CALM_WEEKS);
        Cartel cartel = model.listCartels().get(0);
        if (war) {
            for (Cartel other : model.listCartels()) {
                if (other.index() != cartel.index() && other.size() > 0) {
                    model.cartels().rivalries().declareWar(cartel.index(), other.index());
                }
            }
        }
        double orders = 0;
        for (int week = 0; week < WEEKS_AT_WAR; week++) {
            TestWorlds.runWeeks(model, 1);
            for (WeaponClass weaponClass : WeaponClass.all()) {
                orders += cartel.newOrders(weaponClass);
            }
        }
        assertThat(cartel.threat() > 0).isEqualTo(war);
        return orders;
    }

    /** Without the link the war costs members and so lowers orders: each of three pairs must show more. */
    @Test
    void aCartelAtWarOrdersMoreThanTheSameCartelInPeace() {
        for (int replication = 1; replication <= 3; replication++) {
            double peace = orders(replication, false);
            double war = orders(replication, true);
            assertThat(war).isGreaterThan(1.2 * peace);
        }
    }
}
