package org.ironriver.core.market;

import java.util.List;
import org.ironriver.core.firearm.Channel;
import org.ironriver.core.parameter.SourcingParameters;
import org.ironriver.core.random.ReferenceWeights;

/**
 * The channel that a trafficker knows her way around in, her trade: who has a purchaser at hand, who knows sellers at
 * shows, who knows thieves. Trades are as frequent as channels are used, so that all traffickers together use each channel
 * in its share, whatever the fidelity.
 */
public final class Trades {

    private final double fidelity;
    private final ReferenceWeights shares;

    /** @param fidelity share of the weight of all channels that falls to the own trade alone, 0-1 */
    public Trades(double fidelity, SourcingParameters sourcing) {
        this.fidelity = fidelity;
        this.shares = ReferenceWeights.of(new double[] {
            sourcing.strawShare(), sourcing.complicitShare(), sourcing.privateShare(), sourcing.theftShare()
        });
    }

    /** The trade at a uniform number in [0, 1). */
    public Channel pick(double u) {
        return channels().get(shares.pick(u));
    }

    /** How much more, or less, than everybody somebody of this trade thinks of a channel. */
    public double tilt(Channel trade, Channel channel) {
        double own = trade == channel ? fidelity * shares.total() / shares.weight(channel.ordinal()) : 0;
        return 1 - fidelity + own;
    }

    private static List<Channel> channels() {
        return Channel.sourcing();
    }
}
