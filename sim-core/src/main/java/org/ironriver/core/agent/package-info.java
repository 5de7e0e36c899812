/**
 * Who decides: dealers, private sellers, straw purchasers, smugglers, cartels, civilians and authorities, each a MASON
 * {@link sim.engine.Steppable}. An agent acts in the phases that are its own; it asks the regime before it acts under
 * the eyes of the law, draws only keyed luck, and names no concrete policy.
 */
package org.ironriver.core.agent;
