package org.ironriver.core.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ironriver.core.firearm.Channel;
import org.ironriver.core.parameter.ParameterSet;
import org.ironriver.core.parameter.SourcingParameters;
import org.junit.jupiter.api.Test;

class TradesTest {

    private static final SourcingParameters SOURCING =
            ParameterSet.defaults().toModel().sourcing();

    private static double share(Channel channel) {
        double[] shares = {
            SOURCING.strawShare(), SOURCING.complicitShare(), SOURCING.privateShare(), SOURCING.theftShare()
        };
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        return shares[channel.ordinal()] / sum;
    }

    /** Share of the choices of somebody of this trade that falls to a channel, before risk. */
    private static double use(Trades trades, Channel trade, Channel channel) {
        double all = 0;
        for (Channel each : Channel.sourcing()) {
            all += share(each) * trades.tilt(trade, each);
        }
        return share(channel) * trades.tilt(trade, channel) / all;
    }

    @Test
    void whoeverIsFaithfulUsesHerOwnChannelMost() {
        Trades trades = new Trades(0.8, SOURCING);
        for (Channel trade : Channel.sourcing()) {
            assertThat(use(trades, trade, trade)).isCloseTo(0.8 + 0.2 * share(trade), within(1e-12));
        }
    }

    @Test
    void fidelityLeavesTheUseOfEachChannelByAllTogether() {
        Trades trades = new Trades(0.7, SOURCING);
        for (Channel channel : Channel.sourcing()) {
            double together = 0;
            for (Channel trade : Channel.sourcing()) {
                together += share(trade) * use(trades, trade, channel);
            }
            assertThat(together).isCloseTo(share(channel), within(1e-12));
        }
    }

    @Test
    void withoutFidelityAllChooseAlike() {
        Trades trades = new Trades(0, SOURCING);
        assertThat(trades.tilt(Channel.THEFT, Channel.THEFT)).isEqualTo(1);
        assertThat(trades.tilt(Channel.THEFT, Channel.STRAW_PURCHASE)).isEqualTo(1);
    }

    @Test
    void tradesAreAsFrequentAsChannelsAreUsed() {
        Trades trades = new Trades(0.8, SOURCING);
        int straw = 0;
        for (int i = 0; i < 10_000; i++) {
            straw += trades.pick((i + 0.5) / 10_000) == Channel.STRAW_PURCHASE ? 1 : 0;
        }
        assertThat(straw / 10_000.0).isCloseTo(share(Channel.STRAW_PURCHASE), within(1e-4));
    }
}
