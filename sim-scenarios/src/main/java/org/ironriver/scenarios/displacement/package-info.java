/**
 * What becomes of the firearms that a policy keeps from crossing on some ways: prevented, displaced to other ways, or moved in
 * time. The parts add up exactly, for they are counted in whole units.
 */
package org.ironriver.scenarios.displacement;
