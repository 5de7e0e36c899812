/**
 * Scenarios: what is simulated, as a named difference from a baseline.
 *
 * <p>The format of a scenario file is defined once, in {@link org.ironriver.scenarios.scenario.ScenarioField}; the reader,
 * the JSON Schema and the help come from it. A {@link org.ironriver.scenarios.scenario.Scenario} is complete and checked:
 * nothing that runs it looks at a file.
 */
package org.ironriver.scenarios.scenario;
