package org.ironriver.core.policy;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A policy module with values and dates: the unit that scenarios are made of.
 *
 * @param module the kind of policy
 * @param from   first day on which it binds
 * @param until  first day on which it no longer binds; empty if it stays
 * @param terms  where, how strongly, with which values
 */
public record Intervention(PolicyModule module, LocalDate from, Optional<LocalDate> until, PolicyTerms terms) {

    public Intervention {
        Objects.requireNonNull(module);
        Objects.requireNonNull(from);
        Objects.requireNonNull(terms);
        if (until.isPresent() && !until.get().isAfter(from)) {
            throw new IllegalArgumentException(
                    module.id() + " ends on " + until.get() + ", not after its start " + from);
        }
    }
}
