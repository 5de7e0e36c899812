package org.ironriver.core.agent;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.ironriver.core.engine.TestWorlds;
import org.ironriver.core.engine.TraffickingModel;
import org.ironriver.core.firearm.Fate;
import org.ironriver.core.firearm.FirearmLedger;
import org.ironriver.core.firearm.Holder;
import org.ironriver.core.firearm.WeaponClass;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An audit that finds nothing must be able to find something: each way of losing count is found. */
class WorldAuditTest {

    private final TraffickingModel model = TestWorlds.small(2).model(1);
    private final FirearmLedger ledger = model.ledger();
    private Cartel cartel = new Cartel(0, 0, 1, ledger);

    @BeforeEach
    void start() {
        model.start();
        cartel = model.listCartels().get(0);
        WorldAudit.check(model);
    }

    private void assertFound(String message) {
        assertThatIllegalStateException()
                .isThrownBy(() -> WorldAudit.check(model))
                .withMessageContaining(message);
    }

    @Test
    void aFirearmTakenWithoutItsOwnersKnowledge() {
        int gun = cartel.arsenal().in(cartel.strongestPlace()).first();
        ledger.transfer(gun, Holder.CRIMINALS, 3, 3);
        assertFound("the arsenal of CARTEL 0");
    }

    @Test
    void aFirearmOnTwoLists() {
        int gun = cartel.arsenal().in(cartel.strongestPlace()).first();
        model.market(3).shelf(ledger.weaponClass(gun)).add(gun);
        assertFound("the shelf of MARKET 3 has a firearm");
    }

    @Test
    void aFirearmThatDiedOnAShelf() {
        ledger.retire(model.market(3).shelf(WeaponClass.HANDGUN).first(), Fate.LOST);
        assertFound("no longer in circulation");
    }

    @Test
    void aCriminalsFirearmThatNobodyHas() {
        model.place(3).receive(Holder.CRIMINALS, WeaponClass.HANDGUN);
        assertFound("HANDGUN of criminals in place 3");
    }

    @Test
    void aCivilianWhoIsArmedWithNothing() {
        Civilian civilian = model.civilian(5);
        civilian.startArmed(civilian.armed() + 1, civilian.lawful());
        assertFound("civilians armed or waiting in place " + civilian.place());
    }

    @Test
    void aDeliveryThatNobodyOrdered() {
        cartel.received(WeaponClass.HANDGUN);
        assertFound("more than it ordered");
    }
}
