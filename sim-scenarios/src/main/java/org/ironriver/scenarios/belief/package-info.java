/**
 * Named sets of beliefs about what is not known: the same contrasts under each, the policy that is best under each, what it costs to
 * be wrong, and where between two sets the best policy changes.
 */
package org.ironriver.scenarios.belief;
