/**
 * What is not known of the model's parameters: each uncertain one with the range that evidence leaves it, as one side of a
 * unit cube. Screening, sensitivity indices and fitting all move in that cube.
 */
package org.ironriver.scenarios.prior;
