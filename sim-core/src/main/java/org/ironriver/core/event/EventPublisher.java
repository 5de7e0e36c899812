package org.ironriver.core.event;

import java.util.ArrayList;
import java.util.List;

/** Tells listeners what happens, in the order in which they were added. */
public final class EventPublisher {

    private final List<EventListener> listeners = new ArrayList<>();

    public void add(EventListener listener) {
        listeners.add(listener);
    }

    public void publish(Event event) {
        for (int i = 0; i < listeners.size(); i++) {
            event.tell(listeners.get(i));
        }
    }
}
