package org.ironriver.scenarios.experiment;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** A switch to stop an experiment, to be thrown from any thread. It stays thrown. */
public final class Cancellation {

    private final CompletableFuture<Void> thrown = new CompletableFuture<>();

    public void cancel() {
        thrown.complete(null);
    }

    public boolean isCancelled() {
        return thrown.isDone();
    }

    /** Waits until it is thrown. */
    public void await() throws InterruptedException {
        try {
            thrown.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    CompletableFuture<Void> future() {
        return thrown;
    }
}
