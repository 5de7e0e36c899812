/**
 * Reading what people write: YAML, JSON and fact tables, with the place of every value kept so that an error can point
 * at it.
 *
 * <p>Nothing here knows what the values mean; the packages that do ask for them by name and type, and every failure is
 * an {@link org.ironriver.core.input.InvalidInputException} that says where, what was found, what is allowed and, for a
 * misspelt name, the nearest valid one.
 */
package org.ironriver.core.input;
