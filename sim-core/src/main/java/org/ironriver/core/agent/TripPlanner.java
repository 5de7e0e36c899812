package org.ironriver.core.agent;

import org.ironriver.core.firearm.Channel;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.market.SourcingMap;
import org.ironriver.core.parameter.SmugglerParameters;
import org.ironriver.core.policy.ClassRule;
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
    private final SourcingCost cost;
    private final @Nullable ReferenceWeights[] byHome;
    private final ExponentialTable exponential = new ExponentialTable();
    private final RatioFunction ratio = this::ratio;

    private final double[] classRatio = new double[WeaponClass.all().size()];
    private double highestClassRatio;
    private int ratiosOfTick = -1;
    private Smuggler chooser;
    private WeaponClass chosenClass = WeaponClass.HANDGUN;

    TripPlanner(World world) {
        this.world = world;
        this.parameters = world.parameters().smuggler();
        this.cost = new SourcingCost(world);
        this.byHome = new @Nullable ReferenceWeights[world.sourcing().homes()];
        this.chooser = new Smuggler(SmugglerKind.ANT, -1, -1, -1, -1, -1, 0, false, world.ledger());
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
        long id = smuggler.identity();
        double size = switch (smuggler.kind()) {
            case BROKER ->
                world.luck()
                        .logNormal(
                                DecisionPoint.LOAD_SIZE,
                                id,
                                world.tick(),
                                parameters.brokerLoadMedian(),
                                parameters.brokerLoadSigma());
            case SOUTHERN ->
                world.luck()
                        .logNormal(
                                DecisionPoint.LOAD_SIZE,
                                id,
                                world.tick(),
                                world.parameters().foreign().loadMedian(),
                                world.parameters().foreign().loadSigma());
            case ANT, DOMESTIC ->
                Math.min(
                        parameters.antLoadHighest(),
                        world.luck().pareto(DecisionPoint.LOAD_SIZE, id, world.tick(), 1, parameters.antLoadTail()));
        };
        return (int) Math.max(1, Math.min(LARGEST_LOAD, size));
    }

    private void assign(Smuggler smuggler, int number, int wanted) {
        int choice = KeyedChoice.propose(
                world.luck(),
                DecisionPoint.SOURCE_PROPOSAL,
                DecisionPoint.SOURCE_ACCEPTANCE,
                smuggler.identity(),
                Identity.of(world.tick(), number),
                weights(smuggler.home()),
                ratio,
                highestRatio(),
                RATIO_BOUND,
                MOST_PROPOSALS);
        if (choice == KeyedChoice.NONE) {
            return;
        }
        int options = world.sourcing().options();
        chosenClass = WeaponClass.all().get(choice / options);
        int option = choice % options;
        if (expectedProfit(option) >= smuggler.reservationUsd()) {
            world.purchasing().add(new Assignment(smuggler, number, chosenClass, option, wanted));
        }
    }

    /** Reference weights of every class from every option, for somebody with this home; made when first asked for. */
    private ReferenceWeights weights(int home) {
        ReferenceWeights weights = byHome[home];
        if (weights == null) {
            ReferenceWeights options = world.sourcing().weights(home);
            double[] joint = new double[WeaponClass.all().size() * options.size()];
            for (int choice = 0; choice < joint.length; choice++) {
                WeaponClass weaponClass = WeaponClass.all().get(choice / options.size());
                joint[choice] = parameters.classReference().of(weaponClass) * options.weight(choice % options.size());
            }
            weights = ReferenceWeights.of(joint);
            byHome[home] = weights;
        }
        return weights;
    }

    /** What no choice exceeds: supply is at most what it was, and nothing is believed safer than the safest belief. */
    private double highestRatio() {
        double highestForClass = chooser.kind() == SmugglerKind.DOMESTIC ? 1 : highestClassRatio;
        double highestForOption = exponential.atMost(chooser.largestReliefUsd() / parameters.choiceScaleUsd());
        return Math.min(RATIO_BOUND, highestForClass * highestForOption);
    }

    /** Prices stand still while trips are planned. */
    private void refreshClassRatios() {
        if (ratiosOfTick != world.tick()) {
            ratiosOfTick = world.tick();
            highestClassRatio = 0;
            for (WeaponClass weaponClass : WeaponClass.all()) {
                double ratio = classRatio(weaponClass);
                classRatio[weaponClass.ordinal()] = ratio;
                highestClassRatio = Math.max(highestClassRatio, ratio);
            }
        }
    }

    private double ratio(int choice) {
        int options = world.sourcing().options();
        chosenClass = WeaponClass.all().get(choice / options);
        double forClass = chooser.kind() == SmugglerKind.DOMESTIC ? 1 : classRatio[chosenClass.ordinal()];
        return Math.min(RATIO_BOUND, forClass * optionRatio(choice % options));
    }

    /** Classes that sell above their usual price are carried more to Mexico. */
    private double classRatio(WeaponClass weaponClass) {
        double usual = world.parameters().price().initialRatio().of(weaponClass);
        double excess =
                world.prices().unitedStates(weaponClass) * (world.prices().ratio(weaponClass) - usual);
        return exponential.of(excess / parameters.classScaleUsd());
    }

    private double optionRatio(int option) {
        int area = SourcingMap.areaOf(option);
        Channel channel = SourcingMap.channelOf(option);
        double supply = supply(area, channel);
        if (supply == 0) {
            return 0;
        }
        double risk = chooser.purchaseRisk(option, world) - world.sourcing().referenceRisk(option);
        double loss = risk * world.sourcing().lossUsd(option) + cost.excess(area, channel, chosenClass);
        return supply * exponential.of(-loss / parameters.choiceScaleUsd());
    }

    /** Share of the class that the law and the market leave on offer; everybody knows the law. */
    private double supply(int area, Channel channel) {
        return switch (channel) {
            case STRAW_PURCHASE, COMPLICIT_DEALER ->
                1 - world.regime().book().get(ClassRule.BAN_COVERAGE, area, chosenClass);
            case PRIVATE_SALE, THEFT -> world.usedMarket().availabilityFactor(area, chosenClass);
            default -> 0;
        };
    }

    private double expectedProfit(int option) {
        double revenue = chooser.kind() == SmugglerKind.DOMESTIC
                ? world.prices().unitedStates(chosenClass)
                        * world.domesticMarket().ratio()
                : world.prices().mexico(chosenClass);
        double carriage = chooser.kind() == SmugglerKind.DOMESTIC
                ? world.parameters().diversion().carriageUsd()
                : parameters.carriageUsdPer100Km()
                        * world.sourcing().km(chooser.home(), SourcingMap.areaOf(option))
                        / 100;
        return revenue
                - cost.usd(SourcingMap.areaOf(option), SourcingMap.channelOf(option), chosenClass)
                - carriage
                - chooser.purchaseRisk(option, world) * world.sourcing().lossUsd(option);
    }
}
