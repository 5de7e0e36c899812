package org.ironriver.core.random;

/** What an alternative is worth today, in units of its {@link ReferenceWeights reference weight}. */
@FunctionalInterface
public interface RatioFunction {

    /**
     * Current weight over reference weight of an alternative; at least 0, and 0 if it cannot be chosen. It must depend
     * on the state at the start of the phase only. In a hot loop keep one object and reuse it.
     */
    double ratio(int alternative);
}
