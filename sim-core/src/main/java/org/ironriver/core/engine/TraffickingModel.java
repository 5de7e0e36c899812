package org.ironriver.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ironriver.core.agent.Cartel;
import org.ironriver.core.agent.Civilian;
import org.ironriver.core.agent.Civilians;
import org.ironriver.core.agent.Dealer;
import org.ironriver.core.agent.DealerDirectory;
import org.ironriver.core.agent.Smuggler;
import org.ironriver.core.agent.StrawPurchaser;
import org.ironriver.core.agent.World;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.core.policy.Regime;
import org.ironriver.core.random.DecisionPoint;
import org.ironriver.core.random.KeyedRandom;
import org.ironriver.core.time.Phase;
import org.jspecify.annotations.Nullable;
import sim.field.network.Network;

/**
 * The world of one replication on MASON's schedule. {@code start()} makes the agents and puts the phases of every week on
 * the schedule; each phase steps its agents in order of their index. Nothing draws from {@code SimState.random}.
 */
public final class TraffickingModel extends World {

    private static final long serialVersionUID = 1;

    private final transient Recorder recorder;
    private final transient PathCounter paths;
    private final int threadsInside;
    private transient @Nullable CivilianPopulation population;
    private final transient List<Smuggler> smugglers = new ArrayList<>();
    private final transient Network acquaintances = new Network(false);
    private transient DealerDirectory dealers = new DealerDirectory(List.of(), 0);
    private double[] inspectionFocus = {};
    private boolean populated;
    private transient PhaseWatch watch = (tick, phase) -> {};

    /** @param replicationSeed luck of this run */
    public TraffickingModel(WorldSettings settings, long replicationSeed) {
        super(
                new KeyedRandom(replicationSeed),
                settings.calendar(),
                settings.parameters(),
                settings.geography(),
                new Regime(settings.geography(), settings.parameters(), settings.calendar(), settings.interventions()),
                DealerPopulation.strictAreas(settings.geography()),
                settings.civilianScale(),
                StartingFirearms.expected(settings.parameters(), settings.geography(), settings.calendar()));
        this.threadsInside = settings.threadsInside();
        this.recorder = new Recorder(settings.geography(), settings.calendar());
        this.paths = new PathCounter(settings.geography(), settings.calendar());
        events().add(recorder);
        events().add(paths);
    }

    @Override
    public void start() {
        super.start();
        if (populated) {
            throw new IllegalStateException("a model runs once; make a new one for another run");
        }
        populated = true;
        dealers = new DealerDirectory(
                DealerPopulation.make(this), geography().areas().size());
        smugglers.addAll(SmugglerPopulation.make(this, acquaintances));
        population = CivilianPopulation.make(this, threadsInside);
        inspectionFocus = SmugglerPopulation.inspectionFocus(geography());
        regime().update(0);
        StartingCartels.make(this);
        StartingFirearms.make(this);
        PhaseSchedule.fill(this);
        watch.populated(new Population(civilians().size(), dealers.dealers().size(), smugglers.size()));
    }

    /** Runs all weeks. */
    public void runToEnd() {
        try {
            start();
            while (schedule.step(this)) {
                continue;
            }
        } finally {
            finish();
        }
    }

    @Override
    public void finish() {
        super.finish();
        if (population != null) {
            population.civilians().dismiss();
        }
    }

    /** Sets who hears when phases begin. */
    void watch(PhaseWatch newWatch) {
        watch = newWatch;
    }

    void begin(int newTick, Phase newPhase) {
        watch.begin(newTick, newPhase);
        enter(newTick, newPhase);
    }

    void beginWeek(int year) {
        refreshPopulation(year);
        usedMarket().update(geography(), regime().book(), year);
        fadeAreaFear();
    }

    void refreshDemand() {
        refreshMoods();
    }

    int civilianOrders(WeaponClass weaponClass) {
        return takeCivilianOrders(weaponClass);
    }

    /** Outcomes of the weeks that have run. */
    public OutcomeSeries outcomes() {
        return recorder.series(paths.counts());
    }

    Recorder recorder() {
        return recorder;
    }

    @Override
    public DealerDirectory dealers() {
        return dealers;
    }

    public List<Dealer> listDealers() {
        return dealers.dealers();
    }

    public List<Smuggler> smugglers() {
        return smugglers;
    }

    /** Which civilians there are, and whose turn it is. */
    CivilianPopulation population() {
        return Objects.requireNonNull(population, "the model has not been started");
    }

    /** All civilians, of whom a part takes part in any year. */
    public Civilians civilians() {
        return population().civilians();
    }

    public List<Cartel> listCartels() {
        return cartels().all();
    }

    /** Who knows whom among smugglers. */
    public Network acquaintances() {
        return acquaintances;
    }

    @Override
    public Civilian civilian(int index) {
        return civilians().get(index);
    }

    @Override
    protected double inspectionFocus(int port) {
        return inspectionFocus[port];
    }

    @Override
    protected void implicate(StrawPurchaser purchaser) {
        boolean named = luck().chance(
                        DecisionPoint.IMPLICATED,
                        purchaser.identity(),
                        0,
                        parameters().smuggler().implicatedShare());
        if (named && purchaser.recruiter() >= 0) {
            smugglers
                    .get(purchaser.recruiter())
                    .arrest(tick(), parameters().smuggler().sentenceWeeks());
        }
    }
}
