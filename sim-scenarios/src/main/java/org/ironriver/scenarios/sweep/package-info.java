/**
 * Dose and response: one scenario at many values of some parameters, all on the same luck, and the dose at which an effect
 * is reached.
 */
package org.ironriver.scenarios.sweep;
