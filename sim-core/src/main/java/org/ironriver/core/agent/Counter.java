package org.ironriver.core.agent;

import java.util.Arrays;
import org.ironriver.core.event.Event;
import org.ironriver.core.event.Event.Obstacle;
import org.ironriver.core.firearm.Channel;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.parameter.DealerParameters;
import org.ironriver.core.parameter.StrawParameters;
import org.ironriver.core.policy.Action;
import org.ironriver.core.policy.ClassRule;
import org.ironriver.core.policy.Ruling;
import org.ironriver.core.random.DecisionPoint;
import org.ironriver.core.random.Identity;
import org.ironriver.core.random.KeyedPriority;
import org.jspecify.annotations.Nullable;

/**
 * Where traffickers' buyers and dealers meet. In each round everybody who still wants something approaches one dealer;
 * then dealers serve their visitors in an order that is keyed by the pair, until stock runs out. Losers try again in the
 * next round.
 */
final class Counter {

    private final World world;
    private final StrawParameters straw;
    private final DealerParameters dealing;
    private Visit[] visits = new Visit[256];
    private long[] places = new long[256];
    private int count;
    private int round;

    Counter(World world) {
        this.world = world;
        this.straw = world.parameters().straw();
        this.dealing = world.parameters().dealer();
    }

    /** Starts a round. */
    void open(int newRound) {
        round = newRound;
        count = 0;
    }

    /** A straw purchaser walks up to a dealer: the one the smuggler trusts, or one met by chance. */
    void approach(StrawPurchaser purchaser, Assignment assignment) {
        Smuggler smuggler = assignment.smuggler();
        int known = smuggler.knownDealer();
        boolean returns = round == 0
                && known >= 0
                && world.dealers().dealer(known).area() == assignment.area()
                && world.luck()
                        .chance(
                                DecisionPoint.DEALER_LOYALTY,
                                smuggler.identity(),
                                occasion(assignment),
                                world.parameters().smuggler().loyalty());
        int dealer = returns
                ? known
                : world.dealers()
                        .pick(
                                assignment.area(),
                                world.luck()
                                        .uniform(
                                                DecisionPoint.DEALER_PROPOSAL,
                                                smuggler.identity(),
                                                occasion(assignment)));
        file(assignment, dealer, purchaser);
    }

    /** A smuggler approaches a dealer who is said to sell off the books. */
    void approachComplicit(Assignment assignment) {
        Smuggler smuggler = assignment.smuggler();
        int dealer = world.dealers()
                .pickComplicit(
                        assignment.area(),
                        world.luck()
                                .uniform(DecisionPoint.COMPLICIT_PROPOSAL, smuggler.identity(), occasion(assignment)));
        file(assignment, dealer, null);
    }

    private long occasion(Assignment assignment) {
        return Identity.of(world.tick(), assignment.number(), round);
    }

    private void file(Assignment assignment, int dealerIndex, @Nullable StrawPurchaser purchaser) {
        if (dealerIndex < 0 || !world.dealers().dealer(dealerIndex).isLicensed()) {
            loseTrust(assignment.smuggler(), dealerIndex);
            fail(assignment, Obstacle.UNAVAILABLE);
            return;
        }
        long priority = KeyedPriority.of(
                world.luck(),
                DecisionPoint.STOCK_PRIORITY,
                assignment.smuggler().identity(),
                dealerIndex,
                occasion(assignment));
        if (count == visits.length) {
            visits = Arrays.copyOf(visits, count * 2);
        }
        visits[count++] = new Visit(assignment, world.dealers().dealer(dealerIndex), purchaser, priority);
    }

    /** Serves the visitors of this round. */
    void serve() {
        Visit[] queue = queueUp();
        for (Visit visit : queue) {
            if (visit.purchaser() == null) {
                serveOffTheBooks(visit);
            } else {
                serveStraw(visit, visit.purchaser());
            }
        }
    }

    /** Visitors in the order in which they are served: dealer by dealer, and by priority where several want the same one. */
    private Visit[] queueUp() {
        if (places.length < count) {
            places = new long[visits.length];
        }
        for (int i = 0; i < count; i++) {
            places[i] = ((long) visits[i].dealer().index() << Integer.SIZE) | i;
        }
        Arrays.sort(places, 0, count);
        Visit[] queue = new Visit[count];
        int first = 0;
        for (int i = 0; i < count; i++) {
            queue[i] = visits[(int) places[i]];
            if (i + 1 == count || places[i + 1] >>> Integer.SIZE != places[i] >>> Integer.SIZE) {
                if (i > first) {
                    Arrays.sort(queue, first, i + 1);
                }
                first = i + 1;
            }
        }
        return queue;
    }

    private void serveStraw(Visit visit, StrawPurchaser purchaser) {
        Assignment assignment = visit.assignment();
        WeaponClass weaponClass = assignment.weaponClass();
        Dealer dealer = visit.dealer();
        int area = dealer.area();
        double reporting = world.regime().book().get(ClassRule.MULTIPLE_SALE_REPORTING, area, weaponClass);
        int quantity =
                Math.min(purchaser.visitSize(assignment.missing(), reporting, straw), dealer.stock(weaponClass, world));
        if (quantity <= 0) {
            fail(assignment, Obstacle.UNAVAILABLE);
            return;
        }
        Ruling ruling = world.regime().rule(counterSale(visit, area, weaponClass, quantity, purchaser.identity()));
        if (ruling instanceof Ruling.Permitted permitted) {
            double suspicion = world.scrutiny()
                    .suspicion(
                            purchaser.identity(),
                            occasion(assignment),
                            quantity,
                            purchaser.isRepeat(world.tick(), straw),
                            permitted.checklist());
            if (dealer.sellsTo(suspicion, world)) {
                sell(visit, purchaser, quantity, permitted.reported());
            } else {
                refuse(visit, purchaser, dealer, suspicion);
            }
        } else {
            fail(assignment, Obstacle.DENIED);
        }
    }

    private Action.CounterSale counterSale(Visit visit, int area, WeaponClass weaponClass, int quantity, long buyer) {
        long occasion = occasion(visit.assignment());
        return new Action.CounterSale(
                area,
                visit.dealer().index(),
                weaponClass,
                quantity,
                world.luck().uniform(DecisionPoint.MODEL_RANK, buyer, occasion),
                visit.dealer().codeRank(),
                world.luck().uniform(DecisionPoint.REPORT_RANK, buyer, occasion));
    }

    private void sell(Visit visit, StrawPurchaser purchaser, int quantity, boolean reported) {
        Assignment assignment = visit.assignment();
        Dealer dealer = visit.dealer();
        dealer.sell(assignment.weaponClass(), quantity, world);
        purchaser.buy(quantity, world);
        assignment.smuggler().setKnownDealer(dealer.index());
        if (reported) {
            purchaser.incriminate(straw.evidenceReport(), world);
            dealer.addRisk(world.parameters().enforcement().riskPerReport());
        }
        handOver(visit, Channel.STRAW_PURCHASE, purchaser.index(), quantity);
    }

    private void refuse(Visit visit, StrawPurchaser purchaser, Dealer dealer, double suspicion) {
        loseTrust(visit.assignment().smuggler(), dealer.index());
        if (world.luck()
                .chance(
                        DecisionPoint.REFUSAL_REPORTED,
                        purchaser.identity(),
                        occasion(visit.assignment()),
                        dealing.refusalReported())) {
            purchaser.incriminate(straw.evidenceRefusal(), world);
        }
        fail(visit.assignment(), dealer.wouldSellUnafraid(suspicion) ? Obstacle.DETERRED : Obstacle.REFUSED);
    }

    private static void loseTrust(Smuggler smuggler, int dealer) {
        if (smuggler.knownDealer() == dealer) {
            smuggler.setKnownDealer(-1);
        }
    }

    private void serveOffTheBooks(Visit visit) {
        Assignment assignment = visit.assignment();
        Dealer dealer = visit.dealer();
        int quantity = Math.min(assignment.missing(), dealer.stock(assignment.weaponClass(), world));
        long smuggler = assignment.smuggler().identity();
        if (quantity <= 0) {
            fail(assignment, Obstacle.UNAVAILABLE);
        } else if (!world.luck()
                .chance(DecisionPoint.COMPLICIT_DARES, smuggler, occasion(assignment), dealer.chanceToDare(world))) {
            fail(assignment, Obstacle.DETERRED);
        } else if (isBannedModel(visit, smuggler)) {
            fail(assignment, Obstacle.DENIED);
        } else {
            dealer.sell(assignment.weaponClass(), quantity, world);
            handOver(visit, Channel.COMPLICIT_DEALER, -1, quantity);
        }
    }

    /** Even off the books a dealer has only what may still be made and shipped to her. */
    private boolean isBannedModel(Visit visit, long smuggler) {
        Action.CounterSale sale =
                counterSale(visit, visit.dealer().area(), visit.assignment().weaponClass(), 1, smuggler);
        return world.regime().rule(sale) instanceof Ruling.Denied;
    }

    private void handOver(Visit visit, Channel channel, int purchaser, int quantity) {
        Assignment assignment = visit.assignment();
        world.tokens().boughtNew(assignment, channel, visit.dealer(), purchaser, quantity, round);
        assignment.deliver(quantity);
    }

    private void fail(Assignment assignment, Obstacle obstacle) {
        world.events()
                .publish(new Event.PurchaseFailed(
                        world.tick(),
                        assignment.channel(),
                        assignment.area(),
                        assignment.weaponClass(),
                        assignment.missing(),
                        assignment.isSouthbound(),
                        obstacle));
    }

    private record Visit(
            Assignment assignment, Dealer dealer, @Nullable StrawPurchaser purchaser, long priority)
            implements Comparable<Visit> {
        @Override
        public int compareTo(Visit other) {
            int byPriority = Long.compare(priority, other.priority);
            if (byPriority != 0) {
                return byPriority;
            }
            int bySmuggler = Long.compare(
                    assignment.smuggler().identity(),
                    other.assignment.smuggler().identity());
            return bySmuggler != 0 ? bySmuggler : Integer.compare(assignment.number(), other.assignment.number());
        }
    }
}
