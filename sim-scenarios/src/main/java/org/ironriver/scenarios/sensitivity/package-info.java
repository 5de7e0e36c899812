/**
 * Which uncertain parameters the answers rest on: Morris screening over all, Sobol indices over those that matter, for levels
 * and for what a policy changes.
 *
 * <p>A design says at which point of the parameters' cube, and on which luck, replication r of an experiment runs; so a
 * screening is an experiment like any other, and is kept, gone on with and checked as such.
 */
package org.ironriver.scenarios.sensitivity;
