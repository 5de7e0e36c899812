package org.ironriver.core.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ironriver.core.firearm.Channel;
import org.ironriver.core.geography.Geography;
import org.ironriver.core.geography.MarketArea;
import org.ironriver.core.parameter.SmugglerParameters;
import org.ironriver.core.parameter.SourcingParameters;
import org.ironriver.core.random.ReferenceWeights;

/**
 * Where a trafficker of a given home can buy, and what that is worth before anything is learned: an option is an area
 * and a channel.
 *
 * <p>Reference weights follow the gravity of interstate gun flow: volume of the area's market, decay with distance, more
 * for adjacent areas and for one's own. They depend on geography and parameters only, so they are the same in every
 * scenario.
 */
public final class SourcingMap {

    private static final int CHANNELS = Channel.sourcing().size();

    private final int areas;
    private final int ports;
    private final double[] referenceRisk;
    private final double[] lossUsd;
    private final double[][] kmToHome;
    private final List<ReferenceWeights> byHome = new ArrayList<>();

    /** @param strict areas whose dealers and sellers are held to strict state laws */
    public SourcingMap(
            Geography geography, SmugglerParameters smuggler, SourcingParameters sourcing, boolean[] strict) {
        this.areas = geography.areas().size();
        this.ports = geography.ports().size();
        this.referenceRisk = new double[areas * CHANNELS];
        this.lossUsd = new double[areas * CHANNELS];
        Arrays.setAll(lossUsd, option -> sourcing.lossUsd(channelOf(option)));
        this.kmToHome = new double[ports + areas][areas];
        for (int area = 0; area < areas; area++) {
            referenceRisk[area * CHANNELS] =
                    strict[area] ? sourcing.strawStrictReferenceRisk() : sourcing.strawReferenceRisk();
            referenceRisk[area * CHANNELS + 1] = sourcing.complicitReferenceRisk();
            referenceRisk[area * CHANNELS + 2] =
                    strict[area] ? sourcing.privateStrictReferenceRisk() : sourcing.privateReferenceRisk();
            referenceRisk[area * CHANNELS + 3] = sourcing.theftReferenceRisk();
        }
        for (int home = 0; home < ports + areas; home++) {
            byHome.add(weightsFor(home, geography, smuggler, sourcing));
        }
    }

    private ReferenceWeights weightsFor(
            int home, Geography geography, SmugglerParameters smuggler, SourcingParameters sourcing) {
        int ownArea = home < ports ? geography.ports().get(home).area() : home - ports;
        double[] weights = new double[areas * CHANNELS];
        for (int area = 0; area < areas; area++) {
            MarketArea market = geography.areas().get(area);
            double km = home < ports ? geography.kmAreaToPort(area, home) : geography.kmAreaToArea(area, ownArea);
            kmToHome[home][area] = km;
            double gravity = StrictMath.exp(-km / smuggler.distanceDecayKm());
            if (area == ownArea) {
                gravity *= smuggler.homeStateRatio();
            } else if (geography.adjacent(area, ownArea)) {
                gravity *= smuggler.adjacencyRatio();
            }
            double homes = market.population() * market.homeGunShare();
            double[] volume = {market.salesShare(), market.salesShare(), homes, homes};
            double[] share = {
                sourcing.strawShare(), sourcing.complicitShare(), sourcing.privateShare(), sourcing.theftShare()
            };
            double[] total = {1, 1, totalHomes(geography), totalHomes(geography)};
            for (int channel = 0; channel < CHANNELS; channel++) {
                double lossUsd = referenceRisk[area * CHANNELS + channel]
                        * sourcing.lossUsd(Channel.sourcing().get(channel));
                weights[area * CHANNELS + channel] = gravity
                        * share[channel]
                        * StrictMath.exp(-lossUsd / smuggler.choiceScaleUsd())
                        * volume[channel]
                        / total[channel];
            }
        }
        return ReferenceWeights.of(weights);
    }

    private static double totalHomes(Geography geography) {
        double sum = 0;
        for (MarketArea area : geography.areas()) {
            sum += area.population() * area.homeGunShare();
        }
        return sum;
    }

    /** Home index of somebody who works through a port. */
    public int homeAtPort(int port) {
        return port;
    }

    /** Home index of somebody who works inside an area of the United States. */
    public int homeInArea(int area) {
        return ports + area;
    }

    /** Number of homes that somebody can work from. */
    public int homes() {
        return byHome.size();
    }

    public ReferenceWeights weights(int home) {
        return byHome.get(home);
    }

    public int options() {
        return areas * CHANNELS;
    }

    public static int option(int area, Channel channel) {
        return area * CHANNELS + channel.ordinal();
    }

    public static int areaOf(int option) {
        return option / CHANNELS;
    }

    public static Channel channelOf(int option) {
        return Channel.sourcing().get(option % CHANNELS);
    }

    /** Share of attempts that fail, as believed by somebody who has no experience. */
    public double referenceRisk(int option) {
        return referenceRisk[option];
    }

    /** What a smuggler reckons to lose when an attempt fails, USD. */
    public double lossUsd(int option) {
        return lossUsd[option];
    }

    /** Distance from an area to a home, km. */
    public double km(int home, int area) {
        return kmToHome[home][area];
    }
}
