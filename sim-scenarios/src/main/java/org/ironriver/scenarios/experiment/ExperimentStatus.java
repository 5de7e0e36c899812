package org.ironriver.scenarios.experiment;

/** How an experiment ended. */
public enum ExperimentStatus {
    /** Every replication was run; some may have failed. */
    COMPLETE,
    /** It was cancelled; what had finished by then was delivered. */
    INTERRUPTED
}
