package org.ironriver.core.agent;

import org.ironriver.core.parameter.StrawParameters;
import org.ironriver.core.random.DecisionPoint;
import org.ironriver.core.random.Identity;
import org.jspecify.annotations.Nullable;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * Somebody with a clean record who buys for a smuggler, for pay, until a personal limit is reached or the agency takes
 * an interest.
 */
public final class StrawPurchaser implements Steppable {

    private static final long serialVersionUID = 1;

    /** Five years: the federal limitation on bringing charges (18 USC 3282). */
    private static final int CASE_LIFE_WEEKS = 261;

    private final long identity;
    private final int index;
    private final int area;
    private final int recruiter;
    private final int limit;
    private final int dares;
    private final double caution;
    private int bought;
    private int lastVisitTick = Integer.MIN_VALUE / 2;
    private double evidence;
    private boolean arrested;
    private boolean suspected;
    private @Nullable Assignment assignment;

    private StrawPurchaser(long identity, int index, int area, int recruiter, int limit, int dares, double caution) {
        this.identity = identity;
        this.index = index;
        this.area = area;
        this.recruiter = recruiter;
        this.limit = limit;
        this.dares = dares;
        this.caution = caution;
    }

    /** Recruits a purchaser. Identity comes from the recruiter, the week and the number within the week. */
    static StrawPurchaser recruit(World world, Smuggler recruiter, int number, int area) {
        PurchaserTraits traits = world.purchaserTraits();
        long identity = Identity.of(recruiter.identity(), world.tick(), number);
        int limit = world.luck().count(DecisionPoint.PURCHASER_LIMIT, identity, 0, traits.limit());
        int dares = world.luck().count(DecisionPoint.PURCHASER_VISIT_SIZE, identity, 0, traits.visit());
        double caution = world.luck().uniform(DecisionPoint.PURCHASER_CAUTION, identity, 0);
        StrawPurchaser recruit =
                new StrawPurchaser(identity, world.purchasers().size(), area, recruiter.index(), limit, dares, caution);
        world.purchasers().add(recruit);
        return recruit;
    }

    /** In each round of purchases: goes to a dealer, if there is still something to buy. */
    @Override
    public void step(SimState state) {
        World world = (World) state;
        if (assignment != null) {
            world.purchasing().counter().approach(this, assignment);
        }
    }

    /**
     * How many firearms to ask for at once: what is wanted, up to what this purchaser dares; where multiple sales are
     * reported, cautious purchasers ask for one at a time.
     *
     * @param reporting share of multiple sales that are reported here, 0-1
     */
    int visitSize(int wanted, double reporting, StrawParameters straw) {
        int atMost = caution < straw.reportCaution() * reporting ? 1 : dares;
        return Math.max(1, Math.min(Math.min(wanted, atMost), limit - bought));
    }

    boolean isRepeat(int tick, StrawParameters straw) {
        return tick - lastVisitTick <= straw.repeatWindowWeeks();
    }

    void assign(@Nullable Assignment next) {
        assignment = next;
    }

    void buy(int quantity, World world) {
        bought += quantity;
        lastVisitTick = world.tick();
        openCase(world);
    }

    /** The agency learns something: a report, a refusal that a dealer passed on, a quick trace. */
    void incriminate(double amount, World world) {
        evidence += amount;
        openCase(world);
    }

    /** Where there is evidence enough and something was bought, the agency opens a case, one at a time. */
    private void openCase(World world) {
        if (!suspected && evidence >= world.parameters().straw().evidenceThreshold() && canBeCharged(world.tick())) {
            suspected = true;
            world.agency().suspect(this);
        }
    }

    /** Whether a case against her is to be dropped: it is brought, or too old to be; a later purchase opens another. */
    boolean isCaseOver(int tick) {
        suspected = canBeCharged(tick);
        return !suspected;
    }

    /** True while a case is fresh enough to be brought. */
    boolean canBeCharged(int tick) {
        return !arrested && tick - lastVisitTick <= CASE_LIFE_WEEKS;
    }

    void arrest() {
        arrested = true;
    }

    /** False once the personal limit is reached, or after an arrest. */
    public boolean isAvailable() {
        return !arrested && bought < limit;
    }

    public boolean isArrested() {
        return arrested;
    }

    public double evidence() {
        return evidence;
    }

    public long identity() {
        return identity;
    }

    public int index() {
        return index;
    }

    public int area() {
        return area;
    }

    /** Position of the smuggler who recruited the purchaser. */
    public int recruiter() {
        return recruiter;
    }

    /** Firearms at which she stops. */
    int limit() {
        return limit;
    }

    public int bought() {
        return bought;
    }
}
