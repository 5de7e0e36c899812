package org.ironriver.scenarios.experiment;

import java.util.concurrent.CompletableFuture;

/** A switch to stop an experiment, to be thrown from any thread. It stays thrown. */
public final class Cancellation {

    private final CompletableFuture<Void> thrown = new CompletableFuture<>();

    public void cancel() {
        thrown.complete(null);
    }

    public boolean isCancelled() {
        return thrown.isDone();
    }

    CompletableFuture<Void> future() {
        return thrown;
    }
}
