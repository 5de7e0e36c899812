package org.ironriver.core.engine;

import org.ironriver.core.time.Phase;

/** Hears when a replication moves on: for clocks, of which the model itself has none. It must change nothing. */
@FunctionalInterface
public interface PhaseWatch {

    /** The world has been made; the weeks begin. */
    default void populated(Population population) {}

    /** A phase begins, and the one before it is over. */
    void begin(int tick, Phase phase);
}
