package org.ironriver.core.policy;

/** A policy in force: what an {@link Intervention} does to the rules while its dates hold. */
public interface Policy {

    /** Changes the rules of a week in which the intervention is in force. Called once a week, before anybody acts. */
    void amend(RuleBook book);

    /** Weeks before its start in which the coming policy is known and {@link #announce} is called. */
    default int anticipationWeeks() {
        return 0;
    }

    /** Changes the rules, or what people expect, in a week before the start in which the policy is known to come. */
    default void announce(RuleBook book, int weeksToStart) {}

    /** True if {@link #review} is to be asked about every action. */
    default boolean reviewsActions() {
        return false;
    }

    /** The policy's own word on an action that the rule book has ruled on; by default it agrees. */
    default Ruling review(Action action, Ruling ruling) {
        return ruling;
    }
}
