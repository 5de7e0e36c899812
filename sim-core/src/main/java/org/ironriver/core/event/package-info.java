/**
 * What happened, as immutable records. They are published in one total order: by tick, by phase, and within a phase in
 * the order in which the publisher saw them.
 */
package org.ironriver.core.event;
