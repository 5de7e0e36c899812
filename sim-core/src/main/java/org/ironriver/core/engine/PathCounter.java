package org.ironriver.core.engine;

import org.ironriver.core.event.Event;
import org.ironriver.core.event.EventListener;
import org.ironriver.core.firearm.Channel;
import org.ironriver.core.firearm.Holder;
import org.ironriver.core.geography.Geography;
import org.ironriver.core.outcome.PathCounts;
import org.ironriver.core.outcome.PathLayout;
import org.ironriver.core.time.SimulationCalendar;

/**
 * Counts the firearms that cross in the window by what belongs together: state with channel, channel with port, state with
 * port, port with place, and port with buyer. The buyer is whoever is first sold to in Mexico, whenever that is; a firearm
 * that lies on a shelf to the end, or never leaves it for a user, is unsold. Each pair adds up to the firearms that crossed.
 */
final class PathCounter implements EventListener {

    private final SimulationCalendar calendar;
    private final PathLayout layout;
    private final int[] counts;
    private final int channels = Channel.sourcing().size();
    private final int ports;
    private final int places;
    private final int buyers;
    private final int stateToChannel;
    private final int channelToPort;
    private final int stateToPort;
    private final int portToPlace;
    private final int portToBuyer;

    PathCounter(Geography geography, SimulationCalendar calendar) {
        this.calendar = calendar;
        this.layout = PathLayout.of(geography);
        this.counts = new int[layout.cells()];
        this.ports = geography.ports().size();
        this.places = geography.places().size();
        this.buyers = layout.links().get(PathLayout.PORT_TO_BUYER).to().ids().size();
        this.stateToChannel = layout.first(PathLayout.STATE_TO_CHANNEL);
        this.channelToPort = layout.first(PathLayout.CHANNEL_TO_PORT);
        this.stateToPort = layout.first(PathLayout.STATE_TO_PORT);
        this.portToPlace = layout.first(PathLayout.PORT_TO_PLACE);
        this.portToBuyer = layout.first(PathLayout.PORT_TO_BUYER);
    }

    PathCounts counts() {
        return new PathCounts(layout, counts);
    }

    @Override
    public void onFirearmCrossed(Event.FirearmCrossed event) {
        if (calendar.monthOf(event.tick()) < 0) {
            return;
        }
        int channel = event.channel().ordinal();
        counts[stateToChannel + event.area() * channels + channel]++;
        counts[channelToPort + channel * ports + event.port()]++;
        counts[stateToPort + event.area() * ports + event.port()]++;
        counts[portToPlace + event.port() * places + event.destination()]++;
        counts[portToBuyer + event.port() * buyers + PathLayout.UNSOLD]++;
    }

    @Override
    public void onFirearmSold(Event.FirearmSold event) {
        if (calendar.monthOf(event.crossedTick()) >= 0) {
            int port = portToBuyer + event.port() * buyers;
            counts[port + PathLayout.UNSOLD]--;
            counts[port + buyer(event.buyer())]++;
        }
    }

    /** Position among the members of the layout's last stage. */
    private static int buyer(Holder holder) {
        return switch (holder) {
            case CARTEL -> 0;
            case CRIMINALS -> 1;
            case CIVILIAN -> 2;
            case SMUGGLER, MARKET -> throw new IllegalArgumentException(holder + " does not buy to use");
        };
    }
}
