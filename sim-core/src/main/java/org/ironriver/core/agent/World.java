package org.ironriver.core.agent;

import java.util.ArrayList;
import java.util.List;
import org.ironriver.core.border.CrossingMap;
import org.ironriver.core.event.EventPublisher;
import org.ironriver.core.firearm.FirearmLedger;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.geography.Geography;
import org.ironriver.core.geography.MarketArea;
import org.ironriver.core.geography.Place;
import org.ironriver.core.market.BlackMarket;
import org.ironriver.core.market.DomesticMarket;
import org.ironriver.core.market.PriceBoard;
import org.ironriver.core.market.SourcingMap;
import org.ironriver.core.market.Trades;
import org.ironriver.core.market.UsedMarket;
import org.ironriver.core.parameter.ModelParameters;
import org.ironriver.core.policy.Regime;
import org.ironriver.core.random.KeyedRandom;
import org.ironriver.core.random.ReferenceWeights;
import org.ironriver.core.time.Phase;
import org.ironriver.core.time.SimulationCalendar;
import sim.engine.SimState;

/**
 * What agents can see and touch. The engine makes it, fills it with agents and moves it through the phases of each week;
 * agents reach everything through it, in their {@code step}.
 */
public abstract class World extends SimState {

    /** Weeks in which all dealers, and all civilians, have had their turn once. */
    public static final int WEEKS_PER_ROUND = 4;

    private static final long serialVersionUID = 1;

    private final transient KeyedRandom luck;
    private final transient SimulationCalendar calendar;
    private final transient ModelParameters parameters;
    private final transient Geography geography;
    private final transient Regime regime;
    private final int civilianScale;
    private final transient EventPublisher events = new EventPublisher();
    private final transient FirearmLedger ledger;
    private final transient PriceBoard prices;
    private final transient DomesticMarket domesticMarket;
    private final transient UsedMarket usedMarket;
    private final transient Trades trades;
    private final transient SourcingMap sourcing;
    private final transient Fading fading;
    private final transient List<PlaceState> places = new ArrayList<>();
    private final transient List<PlaceMood> moods = new ArrayList<>();
    private final transient CivilianTemper temper;
    private final transient List<StrawPurchaser> purchasers = new ArrayList<>();
    private final transient Cartels cartels = new Cartels();
    private final transient TripPlanner trips;
    private final transient Purchasing purchasing;
    private final transient CrossingPoint crossing;
    private final transient SouthernSupply southernSupply;
    private final transient PurchaserTraits purchaserTraits;
    private final transient Scrutiny scrutiny;
    private final transient Hearsay hearsay = new Hearsay();
    private final transient Tokens tokens;
    private final transient Shortages shortages;
    private final transient Lifetimes lifetimes;
    private final transient Owners owners;
    private final transient Violence violence;
    private final transient Tracing tracing;
    private final transient MexicanForces forces;
    private final transient FirearmsAgency agency = new FirearmsAgency();
    private final transient ReferenceWeights retailAreas;
    private final transient ReferenceWeights corridor;
    private final transient ReferenceWeights homePorts;
    private final double[] areaFear;
    private final double[] population;
    private final int[] displaced;
    private final int[] civilianOrders = new int[WeaponClass.all().size()];
    private int tick;
    private Phase phase = Phase.POLICY_UPDATE;

    /** @param initialFirearms firearms expected in circulation, to size the ledger */
    protected World(
            KeyedRandom luck,
            SimulationCalendar calendar,
            ModelParameters parameters,
            Geography geography,
            Regime regime,
            boolean[] strictAreas,
            int civilianScale,
            int initialFirearms) {
        super(0L);
        this.luck = luck;
        this.calendar = calendar;
        this.parameters = parameters;
        this.geography = geography;
        this.regime = regime;
        this.civilianScale = civilianScale;
        int firstYear = calendar.yearOf(0);
        this.ledger = new FirearmLedger(calendar.weeks(), initialFirearms);
        this.prices = new PriceBoard(parameters.price());
        this.domesticMarket = new DomesticMarket(parameters.diversion(), parameters.price());
        this.usedMarket = new UsedMarket(geography, parameters.sourcing(), firstYear);
        this.trades = new Trades(parameters.smuggler().fidelity(), parameters.sourcing());
        this.sourcing = new SourcingMap(geography, parameters.smuggler(), parameters.sourcing(), strictAreas);
        this.fading = Fading.of(parameters);
        this.areaFear = new double[geography.areas().size()];
        this.shortages =
                new Shortages(geography.places().size(), parameters.smuggler().shortageNewsWeeks());
        this.population = new double[geography.places().size()];
        this.displaced = new int[geography.places().size()];
        this.temper = new CivilianTemper(parameters.civilian());
        for (Place place : geography.places()) {
            places.add(new PlaceState(place, new BlackMarket(ledger)));
            moods.add(new PlaceMood(place.index()));
        }
        this.retailAreas = ReferenceWeights.of(
                geography.areas().stream().mapToDouble(MarketArea::salesShare).toArray());
        this.corridor = ReferenceWeights.of(geography.places().stream()
                .mapToDouble(place ->
                        place.corridorValue() * StrictMath.sqrt(geography.population(place.index(), firstYear)))
                .toArray());
        this.homePorts = ReferenceWeights.of(geography.ports().stream()
                .mapToDouble(port ->
                        StrictMath.pow(port.traffic(), parameters.smuggler().homeTrafficExponent()))
                .toArray());
        this.trips = new TripPlanner(this);
        this.purchasing = new Purchasing(this);
        this.crossing = new CrossingPoint(this, new CrossingMap(geography, parameters.smuggler(), firstYear));
        this.southernSupply = new SouthernSupply(this);
        this.purchaserTraits = new PurchaserTraits(parameters.straw());
        this.scrutiny = new Scrutiny(this);
        this.tokens = new Tokens(this);
        this.lifetimes = new Lifetimes(this);
        this.owners = new Owners(this);
        this.violence = new Violence(this);
        this.tracing = new Tracing(this);
        this.forces = new MexicanForces(tracing);
        refreshPopulation(firstYear);
    }

    /** The licensees; set by the engine. */
    public abstract DealerDirectory dealers();

    /** A civilian by index; set by the engine. */
    public abstract Civilian civilian(int index);

    /** Releases the smuggler of an arrested purchaser to the law, perhaps. */
    protected abstract void implicate(StrawPurchaser purchaser);

    /** How much of outbound inspection a port gets, relative to the mean. */
    protected abstract double inspectionFocus(int port);

    /** Moves on to a phase of a week. */
    protected void enter(int newTick, Phase newPhase) {
        tick = newTick;
        phase = newPhase;
    }

    /** Takes the population of a year, less those who have left. */
    protected void refreshPopulation(int year) {
        for (int place = 0; place < population.length; place++) {
            population[place] = Math.max(0, geography.population(place, year) - displaced[place]);
        }
    }

    /** Lets what dealers have heard fade by a week. */
    protected void fadeAreaFear() {
        for (int area = 0; area < areaFear.length; area++) {
            areaFear[area] *= fading.areaFear();
        }
    }

    /** Takes what civilians see at the start of the week. */
    protected void refreshMoods() {
        temper.update(prices);
        for (PlaceMood mood : moods) {
            mood.update(this);
        }
    }

    /** Where firearms are short; worked out by the engine once a week. */
    public Shortages shortages() {
        return shortages;
    }

    /** Dealers of an area hear of enforcement near by. Their fear counts events per thousand dealers. */
    void frightenArea(int area, double amount) {
        areaFear[area] += amount * 1_000 / Math.max(1, dealers().count(area));
    }

    /** What dealers of an area have heard of enforcement near by, fading. */
    public double areaFear(int area) {
        return areaFear[area];
    }

    void countDisplaced(int place, int people) {
        displaced[place] += people;
        population[place] = Math.max(0, population[place] - people);
    }

    void orderForCivilian(int place, int civilian, WeaponClass weaponClass, int people) {
        places.get(place).market().civilians(weaponClass).add(civilian, people, tick);
        civilianOrders[weaponClass.ordinal()] += people;
    }

    /** Firearms that civilians have ordered since this was last asked. */
    protected int takeCivilianOrders(WeaponClass weaponClass) {
        int orders = civilianOrders[weaponClass.ordinal()];
        civilianOrders[weaponClass.ordinal()] = 0;
        return orders;
    }

    /** People who live in a place now. */
    public double population(int place) {
        return population[place];
    }

    /** People who live in Mexico now. */
    public double totalPopulation() {
        double sum = 0;
        for (double people : population) {
            sum += people;
        }
        return sum;
    }

    /** Ports of entry by how many traffickers live at them. */
    public ReferenceWeights homePorts() {
        return homePorts;
    }

    public KeyedRandom luck() {
        return luck;
    }

    public SimulationCalendar calendar() {
        return calendar;
    }

    public ModelParameters parameters() {
        return parameters;
    }

    public Geography geography() {
        return geography;
    }

    public Regime regime() {
        return regime;
    }

    public int civilianScale() {
        return civilianScale;
    }

    public EventPublisher events() {
        return events;
    }

    public FirearmLedger ledger() {
        return ledger;
    }

    public PriceBoard prices() {
        return prices;
    }

    public DomesticMarket domesticMarket() {
        return domesticMarket;
    }

    public UsedMarket usedMarket() {
        return usedMarket;
    }

    public Trades trades() {
        return trades;
    }

    public SourcingMap sourcing() {
        return sourcing;
    }

    public List<PlaceState> places() {
        return places;
    }

    public PlaceState place(int place) {
        return places.get(place);
    }

    public BlackMarket market(int place) {
        return places.get(place).market();
    }

    public Cartels cartels() {
        return cartels;
    }

    /** Every straw purchaser ever recruited, in order of recruitment; the ledger names them by position. */
    public List<StrawPurchaser> purchasers() {
        return purchasers;
    }

    Tracing tracing() {
        return tracing;
    }

    public MexicanForces forces() {
        return forces;
    }

    public FirearmsAgency agency() {
        return agency;
    }

    public Violence violence() {
        return violence;
    }

    public CrossingPoint crossing() {
        return crossing;
    }

    public Lifetimes lifetimes() {
        return lifetimes;
    }

    public Owners owners() {
        return owners;
    }

    public Tokens tokens() {
        return tokens;
    }

    /** Week of the run. */
    public int tick() {
        return tick;
    }

    /** Phase of the week. */
    public Phase phase() {
        return phase;
    }

    /** Areas by their share of US retail sales. */
    public ReferenceWeights retailAreas() {
        return retailAreas;
    }

    /** Places by what they are worth to cartels: their place on the routes, and the root of the people who live there. */
    public ReferenceWeights corridor() {
        return corridor;
    }

    public Purchasing purchasing() {
        return purchasing;
    }

    TripPlanner trips() {
        return trips;
    }

    SouthernSupply southernSupply() {
        return southernSupply;
    }

    PurchaserTraits purchaserTraits() {
        return purchaserTraits;
    }

    Hearsay hearsay() {
        return hearsay;
    }

    Scrutiny scrutiny() {
        return scrutiny;
    }

    Fading fading() {
        return fading;
    }

    PlaceMood mood(int place) {
        return moods.get(place);
    }

    CivilianTemper temper() {
        return temper;
    }
}
