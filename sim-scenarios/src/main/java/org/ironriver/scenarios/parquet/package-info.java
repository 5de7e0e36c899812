/**
 * Tables as Parquet, written by DuckDB: the same rows in the same order as the CSV tables, and the monthly series, which would
 * be too large as text.
 *
 * <p>Nothing of DuckDB is loaded before a table is written, so commands that write none start as quickly as without it.
 */
package org.ironriver.scenarios.parquet;
