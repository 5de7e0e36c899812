/**
 * The policy modules that come with the model: one class a policy, each with its legal reference and a record of its own
 * for the values that a scenario may tune.
 *
 * <p>A module is found by {@link java.util.ServiceLoader}, so a user's own policy needs nothing here: put its class and
 * a {@code META-INF/services/org.ironriver.core.policy.PolicyModule} entry on the class path. What belongs here changes
 * rules ({@link org.ironriver.core.policy.RuleBook}), never an outcome.
 */
package org.ironriver.scenarios.policy;
