/**
 * An experiment's folder: its tables, its manifest, and the promise that nothing is written over.
 *
 * <p>Tables depend on the version, the scenarios and the seed alone: never on locale, time zone, threads or JVM. Whatever
 * has a date or a duration, or names the machine, goes to the manifest.
 */
package org.ironriver.scenarios.io;
