package org.ironriver.core.market;

import org.ironriver.core.parameter.DiversionParameters;
import org.ironriver.core.parameter.PriceParameters;
import org.ironriver.core.time.SimulationCalendar;

/** What criminals inside the United States pay above the retail price, and how many firearms they still wait for. */
public final class DomesticMarket {

    private final DiversionParameters diversion;
    private final PriceParameters prices;
    private double level;
    private double ratio;
    private double balance;

    public DomesticMarket(DiversionParameters diversion, PriceParameters prices) {
        this.diversion = diversion;
        this.prices = prices;
        this.level = prices.initialDomesticRatio();
        this.ratio = prices.initialDomesticRatio();
    }

    /** Street price over retail price. */
    public double ratio() {
        return ratio;
    }

    /** Enters this week's orders, which fall as the price rises, and lets the price answer to what waits. */
    public void order() {
        double weekly = diversion.ordersPerYear() / SimulationCalendar.WEEKS_PER_YEAR;
        double elasticity = diversion.priceElasticity();
        balance += weekly * StrictMath.pow(ratio / prices.initialDomesticRatio(), -elasticity);
        balance = Math.max(-4 * weekly, Math.min(4 * weekly, balance));
        double imbalance = balance / weekly;
        level = within(level * StrictMath.exp(prices.adjustmentRate() * imbalance));
        ratio = within(level * StrictMath.exp(prices.scarcityPremium() * imbalance));
    }

    private double within(double price) {
        return Math.max(prices.lowestRatio(), Math.min(prices.highestRatio(), price));
    }

    /** A firearm reached a customer. */
    public void deliver() {
        balance--;
    }
}
