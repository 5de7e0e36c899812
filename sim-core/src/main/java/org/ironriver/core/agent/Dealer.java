package org.ironriver.core.agent;

import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.parameter.DealerParameters;
import org.ironriver.core.time.SimulationCalendar;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * A federal firearms licensee with a shop. She sells to whom does not look like a straw purchaser to her, and the more
 * she has seen of enforcement, the less it takes to make her refuse. Few sell knowingly, off the books.
 */
public final class Dealer implements Steppable {

    private static final long serialVersionUID = 1;

    private final int index;
    private final int area;
    private final float tolerance;
    private final float volumePerYear;
    private final float codeRank;
    private final boolean complicit;
    private boolean licensed = true;
    private float fear;
    private float risk;
    private float suspectSales;
    private int stockTick = -1;
    private int[] soldThisWeek = NONE_SOLD;

    private static final int[] NONE_SOLD = new int[0];

    /**
     * @param tolerance     suspicion up to which she sells, on the scale of the straw indicators
     * @param volumePerYear firearms sold in a year
     * @param codeRank      readiness to take up a code of conduct, 0 (first) to 1
     * @param complicit     sells knowingly to traffickers
     */
    public Dealer(int index, int area, double tolerance, double volumePerYear, double codeRank, boolean complicit) {
        this.index = index;
        this.area = area;
        this.tolerance = (float) tolerance;
        this.volumePerYear = (float) volumePerYear;
        this.codeRank = (float) codeRank;
        this.complicit = complicit;
    }

    /** Once in four weeks what she has seen fades. */
    @Override
    public void step(SimState state) {
        World world = (World) state;
        float fading = world.fading().dealerMemory();
        fear *= fading;
        risk *= fading;
        suspectSales *= world.fading().suspectSales();
    }

    /** Whether she sells to a visitor who looks this suspicious. */
    boolean sellsTo(double suspicion, World world) {
        return complicit || suspicion <= tolerance - deterrence(world);
    }

    /** Whether she would have sold if she had seen no enforcement. */
    boolean wouldSellUnafraid(double suspicion) {
        return suspicion <= tolerance;
    }

    /** Whether a complicit dealer dares to sell off the books: fear outweighs her nerve with growing chance. */
    double chanceToDare(World world) {
        return StrictMath.exp(-deterrence(world) / world.parameters().dealer().complicitNerve());
    }

    /** How much enforcement that she has seen lowers what she tolerates. */
    public double deterrence(World world) {
        DealerParameters dealer = world.parameters().dealer();
        return dealer.ownDeterrence() * fear + dealer.areaDeterrence() * world.areaFear(area);
    }

    /** Firearms of a class that she can still sell this week. */
    int stock(WeaponClass weaponClass, World world) {
        DealerParameters dealer = world.parameters().dealer();
        double shelf = volumePerYear
                * dealer.stockShare().of(weaponClass)
                * dealer.stockWeeks()
                / SimulationCalendar.WEEKS_PER_YEAR;
        int sold = stockTick == world.tick() ? soldThisWeek[weaponClass.ordinal()] : 0;
        return Math.max(0, (int) Math.ceil(shelf) - sold);
    }

    /** Sells to a straw purchaser or off the books: what an inspection may find. */
    void sell(WeaponClass weaponClass, int quantity, World world) {
        if (stockTick != world.tick()) {
            stockTick = world.tick();
            soldThisWeek = new int[WeaponClass.all().size()];
        }
        soldThisWeek[weaponClass.ordinal()] += quantity;
        suspectSales += quantity;
    }

    void frighten(double amount) {
        fear += (float) amount;
    }

    /** The agency has seen a multiple-sale report or a quick trace of hers. */
    void addRisk(double amount) {
        risk += (float) amount;
    }

    void revoke() {
        licensed = false;
    }

    public int index() {
        return index;
    }

    public int area() {
        return area;
    }

    public boolean isLicensed() {
        return licensed;
    }

    public boolean isComplicit() {
        return complicit;
    }

    /** What the agency can see: quick traces and multiple-sale reports, fading. */
    public double risk() {
        return risk;
    }

    /** Sales to straw purchasers and off the books that an inspection might find, fading. */
    public double suspectSales() {
        return suspectSales;
    }

    public double fear() {
        return fear;
    }

    public double volumePerYear() {
        return volumePerYear;
    }

    public double codeRank() {
        return codeRank;
    }

    public double tolerance() {
        return tolerance;
    }
}
