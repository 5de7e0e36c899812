package org.ironriver.scenarios.experiment;

import java.util.Optional;
import org.ironriver.scenarios.scenario.Scenario;

/**
 * What an experiment is besides its scenarios, its seed and its number of replications: draws of uncertain parameters, or
 * another reference for some scenarios. It is recorded with the experiment, so that this can be gone on with and checked.
 *
 * <p>Like everything that decides a replication, what it says of replication r depends on the seed and r alone.
 */
public interface Plan {

    /** Every replication simulates its scenario as it stands, and all are compared with the one reference. */
    Plan PLAIN = new Plan() {
        @Override
        public boolean isChoice() {
            return true;
        }
    };

    /** Whether its scenarios are to be chosen from, so that one of them is the best; points of a design are not. */
    default boolean isChoice() {
        return false;
    }

    /** What a replication of a scenario simulates: the scenario with the parameters that were drawn for the replication. */
    default Scenario inReplication(Scenario scenario, long experimentSeed, int replication) {
        return scenario;
    }

    /** The number, from 1, of the luck of a replication; replications with equal numbers share it. */
    default int luck(int replication) {
        return replication;
    }

    /** How many replications in a row share their draw of parameters; only means over them are independent. */
    default int replicationsPerDraw() {
        return 1;
    }

    /** The id of the scenario that this one is compared with, if it is not the experiment's reference. */
    default Optional<String> findReference(String scenario) {
        return Optional.empty();
    }

    /** A text from which the plan can be had again; empty for the plain one. */
    default String text() {
        return "";
    }
}
