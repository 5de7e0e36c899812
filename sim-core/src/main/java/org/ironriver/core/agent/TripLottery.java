package org.ironriver.core.agent;

import java.util.List;
import org.ironriver.core.parameter.ModelParameters;
import org.ironriver.core.random.DecisionPoint;
import org.ironriver.core.random.KeyedRandom;

/**
 * Which smugglers think of a trip this week: each with the chance of her kind.
 *
 * <p>Most of them do not. Identities and chances stand in lists of their own, so that those who stay at home need not be
 * fetched from memory to hear it.
 */
public final class TripLottery {

    private final KeyedRandom luck;
    private final long[] identity;
    private final double[] tripsPerWeek;

    /** @param smugglers in order of their index */
    public TripLottery(World world, List<Smuggler> smugglers) {
        this.luck = world.luck();
        this.identity = smugglers.stream().mapToLong(Smuggler::identity).toArray();
        this.tripsPerWeek = smugglers.stream()
                .mapToDouble(smuggler -> tripsPerWeek(smuggler.kind(), world.parameters()))
                .toArray();
    }

    private static double tripsPerWeek(SmugglerKind kind, ModelParameters parameters) {
        return switch (kind) {
            case SOUTHERN -> parameters.foreign().tripsPerWeek();
            case BROKER -> parameters.smuggler().brokerTripsPerWeek();
            case ANT, DOMESTIC -> parameters.smuggler().antTripsPerWeek();
        };
    }

    /** The first smuggler from {@code index} on who thinks of a trip in week {@code tick}; the number of all if none does. */
    public int next(int index, int tick) {
        int next = index;
        while (next < identity.length && !luck.chance(DecisionPoint.TRIP, identity[next], tick, tripsPerWeek[next])) {
            next++;
        }
        return next;
    }
}
