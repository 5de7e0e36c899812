/**
 * Law and its enforcement as agents meet them: they propose an {@link org.ironriver.core.policy.Action} to the
 * {@link org.ironriver.core.policy.Regime} and get a {@link org.ironriver.core.policy.Ruling}.
 *
 * <p>A {@link org.ironriver.core.policy.PolicyModule} is a kind of rule, an
 * {@link org.ironriver.core.policy.Intervention} a module with values and dates. What a policy may do is to amend the
 * {@link org.ironriver.core.policy.RuleBook} (what agents may do, what they must do, how closely they are watched) and to
 * review single actions; it never touches an outcome.
 */
package org.ironriver.core.policy;
