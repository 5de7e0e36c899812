package org.ironriver.core.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ironriver.core.agent.Dealer;
import org.ironriver.core.agent.World;
import org.ironriver.core.geography.Geography;
import org.ironriver.core.geography.MarketArea;
import org.ironriver.core.parameter.DealerParameters;
import org.ironriver.core.parameter.StrawParameters;
import org.ironriver.core.random.DecisionPoint;

/**
 * Makes the licensees, one for one. Their tolerance of straw purchasers is a normal law placed so that explicit requests
 * are agreed to as often as test purchases found, in strict states and elsewhere.
 */
final class DealerPopulation {

    /** Laws of this day tell strict states from others, whatever the years of the run. */
    private static final LocalDate STRICTNESS_DATE = LocalDate.of(2014, 1, 1);

    private DealerPopulation() {}

    static boolean[] strictAreas(Geography geography) {
        boolean[] strict = new boolean[geography.areas().size()];
        for (int area = 0; area < strict.length; area++) {
            strict[area] = geography.bansAssaultWeapons(area, STRICTNESS_DATE);
        }
        return strict;
    }

    static List<Dealer> make(World world) {
        DealerParameters dealer = world.parameters().dealer();
        boolean[] strict = strictAreas(world.geography());
        List<Dealer> dealers = new ArrayList<>();
        for (MarketArea area : world.geography().areas()) {
            double tolerance =
                    meanTolerance(strict[area.index()] ? dealer.agreeStrict() : dealer.agreeElsewhere(), dealer, world);
            double sigma = dealer.volumeSigma();
            double sales = world.geography().salesPerYear(area.index(), 2010);
            double medianVolume = sales / Math.max(1, area.dealers()) / StrictMath.exp(sigma * sigma / 2);
            for (int n = 0; n < area.dealers(); n++) {
                dealers.add(make(dealers.size(), area.index(), tolerance, medianVolume, world));
            }
        }
        return dealers;
    }

    private static Dealer make(int index, int area, double meanTolerance, double medianVolume, World world) {
        DealerParameters dealer = world.parameters().dealer();
        return new Dealer(
                index,
                area,
                meanTolerance + world.luck().gaussian(DecisionPoint.DEALER_TOLERANCE, index, 0),
                world.luck().logNormal(DecisionPoint.DEALER_VOLUME, index, 0, medianVolume, dealer.volumeSigma()),
                world.luck().uniform(DecisionPoint.DEALER_CODE_RANK, index, 0),
                world.luck().chance(DecisionPoint.DEALER_COMPLICIT, index, 0, dealer.complicitShare()));
    }

    /** Mean at which dealers of unit spread, with the complicit among them, agree to an explicit request with this probability. */
    private static double meanTolerance(double agree, DealerParameters dealer, World world) {
        StrawParameters straw = world.parameters().straw();
        double honest = Math.max(0, (agree - dealer.complicitShare()) / (1 - dealer.complicitShare()));
        double spread = StrictMath.sqrt(1 + straw.suspicionNoise() * straw.suspicionNoise());
        return dealer.explicitSuspicion() + spread * Quantiles.normal(honest);
    }
}
