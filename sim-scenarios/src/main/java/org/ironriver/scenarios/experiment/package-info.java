/**
 * Experiments: the replications of several scenarios on common luck, run in parallel and delivered in order.
 *
 * <p>This is a library: nothing here ends the program, writes to a console or keeps state between experiments, and
 * several can run at once in one JVM. What a replication is made of is behind
 * {@link org.ironriver.scenarios.experiment.ReplicationRunner}; where results go is behind
 * {@link org.ironriver.scenarios.experiment.ResultSink}.
 */
package org.ironriver.scenarios.experiment;
