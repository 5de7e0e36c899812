package org.ironriver.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ironriver.scenarios.experiment.Cancellation;

/**
 * Turns an interrupt of the process (Ctrl-C) into a cancellation, and keeps the JVM from ending until what was finished
 * is safe.
 *
 * <p>The JVM runs its shutdown hooks and then ends with 128 plus the signal's number, which is 130 for an interrupt; the
 * hook only waits. If results are not safe after {@value #PATIENCE_SECONDS} seconds, it gives up.
 */
final class InterruptSignals implements Environment.Signals {

    private static final int PATIENCE_SECONDS = 30;

    @Override
    public Runnable onInterrupt(Cancellation cancellation, String late) {
        CountDownLatch safe = new CountDownLatch(1);
        Thread hook = new Thread(() -> cancelAndWait(cancellation, late, safe), "interrupt");
        Runtime.getRuntime().addShutdownHook(hook);
        return () -> {
            safe.countDown();
            remove(hook);
        };
    }

    private static void cancelAndWait(Cancellation cancellation, String late, CountDownLatch safe) {
        cancellation.cancel();
        try {
            boolean inTime = safe.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!inTime) {
                System.err.println("ironriver: broken off, since it had not ended " + PATIENCE_SECONDS
                        + " seconds after the interrupt; " + late);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is ending and the hook is the one that was waiting: it needs no removal.
            return;
        }
    }
}
