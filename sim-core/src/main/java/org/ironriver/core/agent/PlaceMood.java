package org.ironriver.core.agent;

import org.ironriver.core.parameter.CivilianParameters;
import org.ironriver.core.random.Identity;

/** What all civilians of a place have in common in a week: worked out once, read by each of them. */
final class PlaceMood {

    private static final double YEARS_PER_STEP = World.WEEKS_PER_ROUND * 7 / 365.2425;

    private final int place;
    private final long space;
    private float fading;
    private final float[] fearFromHomicides = new float[CivilianTemper.SUSCEPTIBILITIES];
    private double victimsOfACivilian;
    private double fearPerVictim;
    private double seekingPerFear;
    private double displacementFear;
    private double leavingPerFear;
    private double keepingFear;
    private double lawfulEnding;

    PlaceMood(int place) {
        this.place = place;
        this.space = Identity.of(Identity.space("civilian"), place);
    }

    /** Takes the place's state at the start of the week. */
    void update(World world) {
        CivilianParameters civilian = world.parameters().civilian();
        PlaceState state = world.place(place);
        double people = Math.max(1, world.population(place));
        fading = world.fading().fear();
        double lasting = (1 - fading) * civilian.fearPerHomicideRate() * state.homicideRate();
        for (int i = 0; i < fearFromHomicides.length; i++) {
            fearFromHomicides[i] = (float) (lasting * world.temper().susceptibility(i));
        }
        victimsOfACivilian = World.WEEKS_PER_ROUND * state.predationVictims() / people * world.civilianScale();
        fearPerVictim = civilian.fearPerVictimisation();
        double distrust = civilian.distrustBase()
                + (1 - civilian.distrustBase()) * state.policeCorruption() * (1 - state.ruleOfLaw());
        seekingPerFear = civilian.seekingRate() * distrust * YEARS_PER_STEP;
        displacementFear = civilian.displacementFear();
        leavingPerFear = civilian.displacementRate() * YEARS_PER_STEP;
        keepingFear = civilian.keepingFear();
        lawfulEnding = Math.min(1, YEARS_PER_STEP / civilian.lawfulOwnershipYears());
    }

    long identity(int civilian) {
        return space + civilian;
    }

    /** Fear fades, and grows with homicides near by, the more in people of a higher class of susceptibility. */
    float fear(float before, int susceptibilityClass) {
        return before * fading + fearFromHomicides[susceptibilityClass];
    }

    /** People of one civilian who are expected to be victims of predation since its last turn. */
    double victimsOfACivilian() {
        return victimsOfACivilian;
    }

    double fearPerVictim() {
        return fearPerVictim;
    }

    double seekingPerFear() {
        return seekingPerFear;
    }

    double displacementFear() {
        return displacementFear;
    }

    double leavingPerFear() {
        return leavingPerFear;
    }

    /** Chance that a lawful owner gives up the firearm. */
    double lawfulEnding() {
        return lawfulEnding;
    }

    double keepingFear() {
        return keepingFear;
    }
}
