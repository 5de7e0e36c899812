package org.ironriver.core.agent;

import java.util.ArrayList;
import java.util.List;

/**
 * This week's assignments and how they are carried out: private sellers and fences are met one by one, dealers in rounds,
 * so that who was refused can try elsewhere. At the end everybody learns from what came of it.
 */
public final class Purchasing {

    private static final int ROUNDS_AT_THE_COUNTER = 3;

    private final World world;
    private final Fence fence;
    private final Counter counter;
    private final List<Assignment> assignments = new ArrayList<>();
    private final ReadAhead<Assignment> purchases =
            new ReadAhead<>(assignment -> assignment.smuggler().glanceAtPurchase());
    private final ReadAhead<Assignment> lessons =
            new ReadAhead<>(assignment -> assignment.smuggler().glanceAtExperience(assignment.option()));

    Purchasing(World world) {
        this.world = world;
        this.fence = new Fence(world);
        this.counter = new Counter(world);
    }

    void add(Assignment assignment) {
        assignments.add(assignment);
    }

    /** This week's assignments, in the order in which smugglers made them. */
    List<Assignment> assignments() {
        return assignments;
    }

    Counter counter() {
        return counter;
    }

    /** Carries out all assignments of the week. */
    public void settle() {
        for (int i = 0; i < assignments.size(); i++) {
            purchases.before(assignments, i);
            Assignment assignment = assignments.get(i);
            switch (assignment.channel()) {
                case PRIVATE_SALE -> meetSellers(assignment);
                case THEFT -> fence.visit(assignment);
                default -> {}
            }
        }
        for (int round = 0; round < ROUNDS_AT_THE_COUNTER; round++) {
            counter.open(round);
            for (Assignment assignment : assignments) {
                if (assignment.missing() > 0 && !assignment.smuggler().isOut(world.tick())) {
                    sendToCounter(assignment);
                }
            }
            counter.serve();
        }
        conclude();
        assignments.clear();
    }

    /** Everybody learns from each assignment, and from the trip as a whole; a trip's assignments stand together. */
    private void conclude() {
        int bought = 0;
        for (int i = 0; i < assignments.size(); i++) {
            lessons.before(assignments, i);
            Assignment assignment = assignments.get(i);
            Smuggler smuggler = assignment.smuggler();
            smuggler.experience(assignment.option(), assignment.failure(), world);
            bought += assignment.bought();
            if (i + 1 == assignments.size() || assignments.get(i + 1).smuggler() != smuggler) {
                smuggler.concludeTrip(bought > 0, world);
                bought = 0;
            }
        }
    }

    private void meetSellers(Assignment assignment) {
        int most = world.parameters().sourcing().sellersPerWeek();
        Smuggler smuggler = assignment.smuggler();
        for (int nth = 0; assignment.missing() > 0 && nth < most && !smuggler.isOut(world.tick()); nth++) {
            new PrivateSeller(assignment, nth, world.tick()).step(world);
        }
    }

    private void sendToCounter(Assignment assignment) {
        switch (assignment.channel()) {
            case STRAW_PURCHASE -> {
                StrawPurchaser purchaser = assignment.purchaser(world);
                if (purchaser.isAvailable()) {
                    purchaser.assign(assignment);
                    purchaser.step(world);
                    purchaser.assign(null);
                }
            }
            case COMPLICIT_DEALER -> counter.approachComplicit(assignment);
            default -> {}
        }
    }
}
