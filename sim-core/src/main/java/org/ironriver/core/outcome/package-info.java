/** What a replication reports: outcomes by name, unit and direction, as monthly series and totals. They listen, never act. */
package org.ironriver.core.outcome;
