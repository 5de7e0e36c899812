/**
 * The journal of an experiment: a file that only grows, to which each replication is added, checksummed and forced to the
 * disk, as it ends.
 *
 * <p>Everything else in an experiment's folder can be made again from it, so this is the only place that must not lose
 * anything. A last record that was torn by a crash is recognised and dropped; a record that was damaged later is found by
 * its checksum and never read as if it were whole.
 */
package org.ironriver.scenarios.journal;
