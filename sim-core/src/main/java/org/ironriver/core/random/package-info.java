/**
 * Keyed luck. Every random number of the model is a pure function of the replication's seed, the decision that is
 * taken, who takes it and on what occasion; nothing here remembers what was drawn before.
 *
 * <p>What belongs here: the draws, choices among many alternatives, priorities that settle conflicts, and the identities
 * that serve as keys. Nothing here knows what a dealer or a firearm is. A generator with a state, or a counter of draws,
 * does not belong here: either would let a policy move the luck of agents that it does not touch.
 */
package org.ironriver.core.random;
