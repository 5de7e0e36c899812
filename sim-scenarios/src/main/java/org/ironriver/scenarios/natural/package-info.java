/**
 * Natural experiments replayed: each published estimator is run on simulated data, and beside it stands what was published.
 * Nothing of it is ever fitted.
 */
package org.ironriver.scenarios.natural;
