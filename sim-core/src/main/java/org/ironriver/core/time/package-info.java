/** Simulated time: the week as the unit, its mapping to dates, and the order of what happens within it. */
package org.ironriver.core.time;
