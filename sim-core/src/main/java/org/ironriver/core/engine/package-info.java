/** Puts agents, places and markets together and runs the weeks of one replication on MASON's schedule. */
package org.ironriver.core.engine;
