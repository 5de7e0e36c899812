/**
 * What is not known about the world: draws of uncertain parameters, the same in every scenario of a replication, and how much of
 * an effect's uncertainty is parameters and how much is luck.
 */
package org.ironriver.scenarios.uncertainty;
