/**
 * Experiments on Apache Spark: batches of replications are tasks, executors write Parquet, and the driver keeps what they wrote
 * in the experiment's journal, from which the tables are made as ever.
 *
 * <p>Nothing else depends on this package; it is found by its service file.
 */
package org.ironriver.spark;
