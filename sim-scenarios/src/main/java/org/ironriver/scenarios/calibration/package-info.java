/**
 * Fits uncertain parameters to published targets, and to nothing else: a global search, then a posterior by emulators of the
 * model that is corrected by runs of the model itself.
 */
package org.ironriver.scenarios.calibration;
