package org.ironriver.scenarios.journal;

/** What a replication that has been kept survives. */
public enum Durability {
    /** The end of the process and the end of the machine's power: the disk confirms each record, which takes milliseconds. */
    DISK,
    /**
     * The end of the process only, however sudden: the operating system has each record. For models that take less time
     * than a disk needs to confirm.
     */
    OPERATING_SYSTEM
}
