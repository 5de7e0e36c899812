package org.ironriver.core.agent;

import org.ironriver.core.event.Event;
import org.ironriver.core.firearm.Channel;
import org.ironriver.core.firearm.Holder;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.geography.Place;
import org.ironriver.core.parameter.ExportParameters;
import org.ironriver.core.policy.NationalRule;
import org.ironriver.core.random.DecisionPoint;
import org.ironriver.core.random.Identity;
import org.ironriver.core.random.ReferenceWeights;

/**
 * Lawful exports to Mexican forces, of which some leak to criminals: more where police are corrupt. A flow of its own,
 * which only a control of exports can cut.
 */
public final class LegalExports {

    private final World world;
    private final ExportParameters parameters;
    private final ReferenceWeights leaks;

    public LegalExports(World world) {
        this.world = world;
        this.parameters = world.parameters().export();
        int year = world.calendar().yearOf(0);
        this.leaks = ReferenceWeights.of(world.geography().places().stream()
                .mapToDouble((Place place) ->
                        world.geography().population(place.index(), year) * (0.1 + place.policeCorruption()))
                .toArray());
    }

    /** This week's leakage reaches the black markets. */
    public void leak() {
        double weekly = world.regime().book().get(NationalRule.LEGAL_EXPORTS_PER_YEAR)
                * parameters.leakedShare()
                * 7
                / 365.2425;
        for (WeaponClass weaponClass : WeaponClass.all()) {
            long origin = Identity.of(Identity.space("export"), weaponClass.ordinal(), world.tick());
            int leaked = world.luck()
                    .poisson(
                            DecisionPoint.EXPORT_LEAK,
                            weaponClass.ordinal(),
                            world.tick(),
                            weekly * parameters.classShare().of(weaponClass));
            for (int n = 0; n < leaked; n++) {
                enter(Identity.of(origin, n), weaponClass);
            }
        }
    }

    private void enter(long identity, WeaponClass weaponClass) {
        int place = leaks.pick(world.luck().uniform(DecisionPoint.EXPORT_PLACE, identity, 0));
        int gun = world.ledger()
                .register(
                        identity,
                        weaponClass,
                        Channel.LEGAL_EXPORT,
                        -1,
                        -1,
                        -1,
                        7 * world.tick(),
                        world.tick(),
                        Holder.MARKET,
                        place,
                        place);
        world.lifetimes().begin(gun);
        world.market(place).shelf(weaponClass).add(gun);
        world.events().publish(new Event.OtherInflow(world.tick(), Channel.LEGAL_EXPORT, weaponClass));
    }
}
