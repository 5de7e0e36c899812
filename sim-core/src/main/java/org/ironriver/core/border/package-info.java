/** Ports of entry and the way on from them: where loads can cross, and where they can be sold. */
package org.ironriver.core.border;
