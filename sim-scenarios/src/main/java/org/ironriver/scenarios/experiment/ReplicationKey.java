package org.ironriver.scenarios.experiment;

/**
 * Which replication of which scenario.
 *
 * @param scenario    the scenario's id
 * @param replication number, from 1
 * @param seed        the replication's seed, with which it can be run again alone
 */
public record ReplicationKey(String scenario, int replication, long seed) {}
