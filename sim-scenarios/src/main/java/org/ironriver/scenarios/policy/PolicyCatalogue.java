package org.ironriver.scenarios.policy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.ironriver.core.policy.PolicyModule;

/**
 * The policy modules on the class path, by id. Immutable, once made.
 */
public final class PolicyCatalogue {

    private final TreeMap<String, PolicyModule> modules = new TreeMap<>();

    private PolicyCatalogue(Iterable<PolicyModule> found) {
        for (PolicyModule module : found) {
            PolicyModule other = modules.putIfAbsent(module.id(), module);
            if (other != null) {
                throw new IllegalStateException("two policy modules are called '" + module.id() + "': "
                        + other.getClass().getName() + " and "
                        + module.getClass().getName());
            }
        }
    }

    /** The modules that {@link ServiceLoader} finds, those that come with the model among them. */
    public static PolicyCatalogue load() {
        return new PolicyCatalogue(ServiceLoader.load(PolicyModule.class));
    }

    /** These modules only. */
    public static PolicyCatalogue of(PolicyModule... modules) {
        return new PolicyCatalogue(List.of(modules));
    }

    /** All modules, in order of their ids. */
    public Collection<PolicyModule> listModules() {
        return List.copyOf(modules.values());
    }

    /** All ids, in order. */
    public List<String> listIds() {
        return List.copyOf(modules.keySet());
    }

    public Optional<PolicyModule> findModule(String id) {
        return Optional.ofNullable(modules.get(id));
    }
}
