package org.ironriver.core.agent;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Asks memory for what the next agents will need, all at once.
 *
 * <p>What an agent knows lies anywhere in memory, and a step that begins with waiting for it takes longer to wait than to
 * decide. Steps one after the other wait one after the other. If what a batch of agents will need is read before the
 * first of them has its turn, and nothing is made of it, the processor waits for all of it at the same time.
 *
 * @param <T> kind of agent
 */
public final class ReadAhead<T> {

    private static final int BATCH = 16;

    private final ToIntFunction<T> glance;

    /** Never read: it keeps the glances from being optimised away. */
    @SuppressWarnings("UnusedVariable")
    private int seen;

    /** @param glance reads what the agent's turn will need, changes nothing, and returns any number made of it */
    public ReadAhead(ToIntFunction<T> glance) {
        this.glance = glance;
    }

    /** To be called before the turn of each of {@code agents}, in order. */
    public void before(List<T> agents, int index) {
        before(agents, index, 1);
    }

    /** To be called before the turn of every {@code stride}-th of {@code agents}, in order. */
    public void before(List<T> agents, int index, int stride) {
        if (index / stride % BATCH == 0) {
            int end = Math.min(index + BATCH * stride, agents.size());
            int sum = 0;
            for (int i = index; i < end; i += stride) {
                sum += glance.applyAsInt(agents.get(i));
            }
            seen = sum;
        }
    }
}
