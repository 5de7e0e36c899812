/** Who is at war with whom, and what an attack with or without a firearm does. */
package org.ironriver.core.conflict;
