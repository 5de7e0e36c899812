/** How many replications are enough: running on until intervals are narrow, and planning after a pilot. */
package org.ironriver.scenarios.precision;
