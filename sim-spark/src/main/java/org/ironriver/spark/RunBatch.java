package org.ironriver.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import org.ironriver.scenarios.experiment.ReplicationResult;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** What a task does: run the replications of its batch and write one file. */
final class RunBatch extends AbstractFunction1<Iterator<Batch>, String> implements Serializable {

    private static final long serialVersionUID = 1;

    private final Broadcast<ShippedExperiment> experiment;
    private final PartsFolder parts;

    RunBatch(Broadcast<ShippedExperiment> experiment, PartsFolder parts) {
        this.experiment = experiment;
        this.parts = parts;
    }

    /** @return the name of the file */
    @Override
    public String apply(Iterator<Batch> batches) {
        Batch batch = batches.next();
        ShippedExperiment.Ready ready = experiment.value().ready();
        List<ReplicationResult> results = batch.keys().stream().map(ready::run).toList();
        try {
            // A task that was lost may still be running: each attempt has a file of its own, and the driver takes one.
            return parts.write(batch.number() + "-" + TaskContext.get().taskAttemptId(), results);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
