package org.ironriver.scenarios.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ironriver.core.policy.PolicyModule;
import org.ironriver.core.policy.PolicyParameter;

/** The keys that every intervention has, whatever its policy. */
public enum InterventionField {
    POLICY("policy", "the policy module"),
    FROM("from", "first day on which it binds"),
    UNTIL("until", "first day on which it no longer binds; it stays, if left out"),
    JURISDICTIONS("jurisdictions", "US states, by code, in which it holds; 'all', if left out"),
    STRENGTH("strength", "0 (changes nothing) to 1 (as written); 1, if left out");

    /** Stands for every jurisdiction. */
    static final String ALL = "all";

    private final String key;
    private final String description;

    InterventionField(String key, String description) {
        this.key = key;
        this.description = description;
    }

    public String key() {
        return key;
    }

    public String description() {
        return description;
    }

    /** All keys of an intervention of this policy. */
    static List<String> keys(PolicyModule module) {
        List<String> keys = new ArrayList<>(
                Arrays.stream(values()).map(InterventionField::key).toList());
        module.parameters().stream().map(PolicyParameter::name).forEach(keys::add);
        return keys;
    }
}
