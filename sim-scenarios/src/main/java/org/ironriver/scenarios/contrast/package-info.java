/**
 * Paired differences between two scenarios of an experiment, with what is known about their size.
 *
 * <p>Everything here is arithmetic on numbers that were drawn elsewhere: it knows pairs of values, no agents and no
 * files.
 */
package org.ironriver.scenarios.contrast;
