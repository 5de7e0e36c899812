package org.ironriver.core.outcome;

import java.util.List;
import org.ironriver.core.firearm.Channel;
import org.ironriver.core.geography.Geography;
import org.ironriver.core.geography.MarketArea;
import org.ironriver.core.geography.Place;
import org.ironriver.core.geography.PortOfEntry;

/**
 * Which stages of a firearm's way are counted together, two by two, and what the members of each stage are called. All
 * links stand side by side in one row of cells: those of the first link, from member by from member, then those of the
 * next.
 *
 * @param links pairs of stages, in the order of their cells
 */
public record PathLayout(List<Link> links) {

    /** Nothing is counted together. */
    public static final PathLayout NONE = new PathLayout(List.of());

    /** Where the links of {@link #of} stand among {@link #links()}. */
    public static final int STATE_TO_CHANNEL = 0;

    public static final int CHANNEL_TO_PORT = 1;
    public static final int STATE_TO_PORT = 2;
    public static final int PORT_TO_PLACE = 3;
    public static final int PORT_TO_BUYER = 4;

    /** Position of firearms without a buyer by the end of the run among the members of the last stage. */
    public static final int UNSOLD = 3;

    private static final List<String> BUYERS = List.of("cartel", "criminals", "civilian", "unsold");

    public PathLayout {
        links = List.copyOf(links);
    }

    /**
     * A stage of the way.
     *
     * @param kind what its members are: {@code state}, {@code channel}, {@code port}, {@code place} or {@code buyer}
     * @param ids  its members
     */
    public record Stage(String kind, List<String> ids) {
        public Stage {
            ids = List.copyOf(ids);
        }
    }

    /** Two stages that are counted together. */
    public record Link(Stage from, Stage to) {
        int cells() {
            return from.ids().size() * to.ids().size();
        }
    }

    /** What the model counts: source state, channel, port, place of arrival and first buyer in Mexico. */
    public static PathLayout of(Geography geography) {
        Stage states = new Stage(
                "state", geography.areas().stream().map(MarketArea::code).toList());
        Stage channels = new Stage(
                "channel", Channel.sourcing().stream().map(Channel::id).toList());
        Stage ports = new Stage(
                "port", geography.ports().stream().map(PortOfEntry::id).toList());
        Stage places =
                new Stage("place", geography.places().stream().map(Place::id).toList());
        Stage buyers = new Stage("buyer", BUYERS);
        return new PathLayout(List.of(
                new Link(states, channels),
                new Link(channels, ports),
                new Link(states, ports),
                new Link(ports, places),
                new Link(ports, buyers)));
    }

    /** Number of cells of all links. */
    public int cells() {
        return first(links.size());
    }

    /** The first cell of a link. */
    public int first(int link) {
        int cells = 0;
        for (int i = 0; i < link; i++) {
            cells += links.get(i).cells();
        }
        return cells;
    }
}
