/**
 * Where things are: US market areas, ports of entry and Mexican places, with what is known about each before any agent
 * acts.
 *
 * <p>The facts stand in CSV files beside this package; comment lines in each file give source and evidence grade of every
 * column. {@link org.ironriver.core.geography.Geography} is the way in.
 */
package org.ironriver.core.geography;
