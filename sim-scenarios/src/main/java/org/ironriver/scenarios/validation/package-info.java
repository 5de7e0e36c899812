/**
 * Simulated against published: the scorecard of levels.
 *
 * <p>It runs scenarios, listens, and compares what came out with the figures of
 * {@link org.ironriver.scenarios.evidence}. It only reports: nothing that it finds goes back into the model.
 */
package org.ironriver.scenarios.validation;
