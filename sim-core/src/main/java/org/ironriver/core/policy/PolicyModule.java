package org.ironriver.core.policy;

import java.util.List;

/**
 * A kind of policy that scenarios can switch on. Implementations are found by {@link java.util.ServiceLoader}; they need
 * a public constructor without arguments, and keep no state.
 *
 * <p>A module must be inert at strength 0 and outside its dates ({@code PolicyVerifier} of sim-scenarios checks both).
 */
public interface PolicyModule {

    /** Stable name in scenario files, in kebab case. */
    String id();

    /** Name for people. */
    String title();

    /** What it changes in the choices, costs or fears of agents; one paragraph. */
    String summary();

    /** The law, bill or programme it stands for, and where the values come from. */
    String reference();

    /** What can be tuned, beside dates, jurisdictions and strength, which every policy has. */
    List<PolicyParameter> parameters();

    /**
     * Makes the policy out of its terms.
     *
     * @param terms where, how strongly and with which values; checked against {@link #parameters()} before
     */
    Policy enact(PolicyTerms terms);
}
