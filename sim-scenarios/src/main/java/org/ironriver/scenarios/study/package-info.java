/**
 * Experiments with a purpose beyond comparing scenarios: sweeps, draws of uncertain parameters, sets of beliefs. What makes
 * one of them is a plan that is recorded with the experiment; what it came to is in tables of its own.
 */
package org.ironriver.scenarios.study;
