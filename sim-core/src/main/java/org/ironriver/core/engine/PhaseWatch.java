package org.ironriver.core.engine;

import org.ironriver.core.time.Phase;

/** Hears when a replication moves on: for clocks, of which the model itself has none. It must change nothing. */
@FunctionalInterface
public interface PhaseWatch {

    /** A phase begins, and the one before it is over. What comes before the first phase is the making of the world. */
    void begin(int tick, Phase phase);
}
