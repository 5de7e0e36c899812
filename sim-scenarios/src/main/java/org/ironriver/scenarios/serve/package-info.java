/**
 * A page on this machine alone, to choose policies, run an experiment, watch it converge, and open its report. It starts the same
 * experiments as the command line and keeps them in the same folders.
 */
package org.ironriver.scenarios.serve;
