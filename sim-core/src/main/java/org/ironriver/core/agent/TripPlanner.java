package org.ironriver.core.agent;

import java.util.Arrays;
import java.util.List;
import org.ironriver.core.firearm.Channel;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.market.SourcingMap;
import org.ironriver.core.parameter.ModelParameters;
import org.ironriver.core.parameter.SmugglerParameters;
import org.ironriver.core.random.CountTable;
import org.ironriver.core.random.DecisionPoint;
import org.ironriver.core.random.Identity;
import org.ironriver.core.random.KeyedChoice;
import org.ironriver.core.random.RatioFunction;
import org.ironriver.core.random.ReferenceWeights;
import org.jspecify.annotations.Nullable;

/**
 * How a smuggler decides on a trip: whether, how much, which class, and from which area through which channel.
 *
 * <p>Class, area and channel are chosen together, by one multinomial logit that is drawn by keyed proposals: so a class
 * that is hard to get is left for another one. Reference weights say what is usual; ratios say what departs from it, which
 * is what is believed of risk, what a ban has made of supply and cost, and what buyers pay. The trip is made if the
 * expected profit of the choice reaches what the smuggler asks for.
 */
public final class TripPlanner {

    /** Firearms in the largest load that anybody carries. */
    static final int LARGEST_LOAD = 100;

    private static final double RATIO_BOUND = 4;
    private static final int MOST_PROPOSALS = 60;
    private static final int MOST_ASSIGNMENTS = 64;

    private final World world;
    private final SmugglerParameters parameters;
    private final TripTerms terms;
    private final @Nullable ReferenceWeights[][] byHomeAndTrade;
    private final ExponentialTable exponential = new ExponentialTable();
    private final RatioFunction ratio = this::ratio;
    private final List<CountTable> loadSizes;

    private final double[] classRatio = new double[WeaponClass.all().size()];
    private double highestClassRatio;
    private Smuggler chooser;

    TripPlanner(World world) {
        this.world = world;
        this.parameters = world.parameters().smuggler();
        this.terms = new TripTerms(world);
        this.loadSizes = Arrays.stream(SmugglerKind.values())
                .map(kind -> loadSizes(kind, world.parameters()))
                .toList();
        this.byHomeAndTrade = new @Nullable
                ReferenceWeights[world.sourcing().homes()][Channel.sourcing().size()];
        this.chooser =
                new Smuggler(SmugglerKind.ANT, -1, -1, Channel.STRAW_PURCHASE, -1, -1, -1, 0, false, world.ledger());
    }

    /** Plans a trip of a smuggler who thinks of one ({@link TripLottery}), if she is free. */
    void plan(Smuggler smuggler) {
        if (!smuggler.isFree(world.tick())) {
            return;
        }
        if (smuggler.kind() == SmugglerKind.SOUTHERN) {
            world.southernSupply().fetch(smuggler, loadSize(smuggler));
            return;
        }
        refreshClassRatios();
        chooser = smuggler;
        int left = loadSize(smuggler);
        int batch = smuggler.kind() == SmugglerKind.BROKER ? (int) parameters.brokerBatch() : left;
        for (int number = 0; left > 0 && number < MOST_ASSIGNMENTS; number++) {
            int wanted = Math.min(left, batch);
            assign(smuggler, number, wanted);
            left -= wanted;
        }
    }

    private int loadSize(Smuggler smuggler) {
        return world.luck()
                .count(
                        DecisionPoint.LOAD_SIZE,
                        smuggler.identity(),
                        world.tick(),
                        loadSizes.get(smuggler.kind().ordinal()));
    }

    private static CountTable loadSizes(SmugglerKind kind, ModelParameters parameters) {
        SmugglerParameters smuggler = parameters.smuggler();
        return switch (kind) {
            case BROKER ->
                CountTable.logNormal(smuggler.brokerLoadMedian(), smuggler.brokerLoadSigma(), 1, LARGEST_LOAD);
            case SOUTHERN ->
                CountTable.logNormal(
                        parameters.foreign().loadMedian(), parameters.foreign().loadSigma(), 1, LARGEST_LOAD);
            case ANT, DOMESTIC ->
                CountTable.pareto(1, smuggler.antLoadTail(), 1, (int)
                        Math.max(1, Math.min(LARGEST_LOAD, smuggler.antLoadHighest())));
        };
    }

    private void assign(Smuggler smuggler, int number, int wanted) {
        int choice = KeyedChoice.propose(
                world.luck(),
                DecisionPoint.SOURCE_PROPOSAL,
                DecisionPoint.SOURCE_ACCEPTANCE,
                smuggler.identity(),
                Identity.of(world.tick(), number),
                weights(smuggler.home(), smuggler.trade()),
                ratio,
                highestRatio(),
                RATIO_BOUND,
                MOST_PROPOSALS);
        if (choice == KeyedChoice.NONE) {
            return;
        }
        int options = world.sourcing().options();
        WeaponClass weaponClass = WeaponClass.all().get(choice / options);
        if (expectedProfit(choice, weaponClass) >= smuggler.reservationUsd()) {
            world.purchasing().add(new Assignment(smuggler, number, weaponClass, choice % options, wanted));
        }
    }

    /** Reference weights of every class from every option, for this home and trade; made when first asked for. */
    private ReferenceWeights weights(int home, Channel trade) {
        @Nullable ReferenceWeights[] byTrade = byHomeAndTrade[home];
        ReferenceWeights weights = byTrade[trade.ordinal()];
        if (weights == null) {
            weights = makeWeights(home, trade);
            byTrade[trade.ordinal()] = weights;
        }
        return weights;
    }

    private ReferenceWeights makeWeights(int home, Channel trade) {
        ReferenceWeights options = world.sourcing().weights(home);
        double[] joint = new double[WeaponClass.all().size() * options.size()];
        for (int choice = 0; choice < joint.length; choice++) {
            int option = choice % options.size();
            joint[choice] = parameters.classReference().of(WeaponClass.all().get(choice / options.size()))
                    * options.weight(option)
                    * world.trades().tilt(trade, SourcingMap.channelOf(option));
        }
        return ReferenceWeights.of(joint);
    }

    /** What no choice exceeds: supply is at most what it was, and nothing is believed safer than the safest belief. */
    private double highestRatio() {
        double highestForClass = chooser.kind() == SmugglerKind.DOMESTIC ? 1 : highestClassRatio;
        double highestForOption = exponential.atMost(chooser.largestReliefUsd() / parameters.choiceScaleUsd());
        return Math.min(RATIO_BOUND, highestForClass * highestForOption);
    }

    /** Prices stand still while trips are planned. */
    private void refreshClassRatios() {
        if (terms.refresh()) {
            highestClassRatio = 0;
            for (WeaponClass weaponClass : WeaponClass.all()) {
                double ratio = classRatio(weaponClass);
                classRatio[weaponClass.ordinal()] = ratio;
                highestClassRatio = Math.max(highestClassRatio, ratio);
            }
        }
    }

    private double ratio(int choice) {
        double supply = terms.supply(choice);
        if (supply == 0) {
            return 0;
        }
        int options = world.sourcing().options();
        int option = choice % options;
        double forClass = chooser.kind() == SmugglerKind.DOMESTIC ? 1 : classRatio[choice / options];
        double risk = chooser.purchaseRisk(option, world) - world.sourcing().referenceRisk(option);
        double loss = risk * world.sourcing().lossUsd(option) + terms.excessUsd(choice);
        double forOption = supply * exponential.of(-loss / parameters.choiceScaleUsd());
        return Math.min(RATIO_BOUND, forClass * forOption);
    }

    /** Classes that sell above their usual price are carried more to Mexico. */
    private double classRatio(WeaponClass weaponClass) {
        double usual = world.parameters().price().initialRatio().of(weaponClass);
        double excess =
                world.prices().unitedStates(weaponClass) * (world.prices().ratio(weaponClass) - usual);
        return exponential.of(excess / parameters.classScaleUsd());
    }

    private double expectedProfit(int choice, WeaponClass weaponClass) {
        int option = choice % world.sourcing().options();
        double revenue = chooser.kind() == SmugglerKind.DOMESTIC
                ? world.prices().unitedStates(weaponClass)
                        * world.domesticMarket().ratio()
                : world.prices().mexico(weaponClass);
        double carriage = chooser.kind() == SmugglerKind.DOMESTIC
                ? world.parameters().diversion().carriageUsd()
                : parameters.carriageUsdPer100Km()
                        * world.sourcing().km(chooser.home(), SourcingMap.areaOf(option))
                        / 100;
        return revenue
                - terms.costUsd(choice)
                - carriage
                - chooser.purchaseRisk(option, world) * world.sourcing().lossUsd(option);
    }
}
