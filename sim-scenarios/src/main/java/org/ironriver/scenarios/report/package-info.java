/**
 * The report of an experiment: one page that stands alone, and figures for papers, both made from the tables in the
 * experiment's folder and from nothing else.
 */
package org.ironriver.scenarios.report;
