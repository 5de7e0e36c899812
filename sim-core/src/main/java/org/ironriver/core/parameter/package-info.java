/**
 * Every number of the model, with its unit, range, evidence grade and source.
 *
 * <p>The numbers stand in YAML files beside this package, one file for each group, to be read and disputed by people who
 * read no Java. {@link org.ironriver.core.parameter.ParameterSet} holds them with their evidence and can be changed
 * within their ranges; {@link org.ironriver.core.parameter.ModelParameters} is what the model sees: records of plain
 * values, bound by name, strictly in both directions.
 */
package org.ironriver.core.parameter;
