package org.ironriver.scenarios.serve;

import java.util.ArrayList;
import java.util.List;

/** What happened, from the beginning, for any number of readers at any place in it. */
final class EventFeed {

    private final List<String> events = new ArrayList<>();
    private boolean closed;

    /** Adds an event, unless the feed has ended. */
    synchronized void add(String event) {
        if (!closed) {
            events.add(event);
            notifyAll();
        }
    }

    /** Adds the last event. */
    synchronized void end(String event) {
        add(event);
        closed = true;
        notifyAll();
    }

    /**
     * The events from a place on; waits until there is one, the feed has ended, or the patience has.
     *
     * @return empty if there is none yet
     */
    synchronized List<String> from(int place, long patienceMilliseconds) throws InterruptedException {
        if (events.size() <= place && !closed) {
            wait(patienceMilliseconds);
        }
        return List.copyOf(events.subList(Math.min(place, events.size()), events.size()));
    }

    /** Whether all events up to this place are all that there will be. */
    synchronized boolean endsAt(int place) {
        return closed && place >= events.size();
    }
}
