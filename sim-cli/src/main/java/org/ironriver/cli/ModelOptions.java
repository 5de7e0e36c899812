package org.ironriver.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.policy.PolicyModule;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.scenario.ScenarioField;
import org.ironriver.scenarios.scenario.ScenarioLibrary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Options that change every scenario of a command alike. */
final class ModelOptions {

    private static final int MOST_YEARS = 40;

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Seed of the luck; the same seed gives the same tables (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--years",
            paramLabel = "Y",
            description =
                    "Years of the window, from its first day; of policies that reach beyond, only what lies in it is run.")
    private @Nullable Integer years;

    @Option(
            names = "--civilian-scale",
            paramLabel = "K",
            description = "People that one civilian agent stands for; results are in real units at any scale.")
    private @Nullable Integer civilianScale;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Another value for a parameter of the model or of a policy (policy.value), in every scenario;"
                    + " may be given again. For one year of a series or one weapon class: PATH.2010=VALUE,"
                    + " PATH.handgun=VALUE.")
    private List<String> settings = new ArrayList<>();

    long seed() {
        return seed;
    }

    /** The scenarios with these options. */
    List<Scenario> apply(ScenarioLibrary library, List<Scenario> scenarios) {
        requirePolicies(library, scenarios);
        requireOnce();
        return scenarios.stream().map(scenario -> apply(library, scenario)).toList();
    }

    private Scenario apply(ScenarioLibrary library, Scenario scenario) {
        Scenario changed = scenario;
        if (years != null) {
            changed = changed.withYears("--years " + years, between("--years", years, MOST_YEARS));
        }
        if (civilianScale != null) {
            int scale = between("--civilian-scale", civilianScale, ScenarioField.MOST_CIVILIAN_SCALE);
            changed = changed.withCivilianScale(scale);
        }
        for (String setting : settings) {
            changed = library.set(changed, where(setting), path(setting), value(setting));
        }
        return changed;
    }

    private void requireOnce() {
        Set<String> seen = new HashSet<>();
        for (String setting : settings) {
            if (!seen.add(path(setting))) {
                throw new InvalidInputException(where(setting), path(setting) + " twice", "each path once");
            }
        }
    }

    /** A value of a policy that no scenario has would change nothing, which is never what was meant. */
    private void requirePolicies(ScenarioLibrary library, List<Scenario> scenarios) {
        List<String> present = scenarios.stream()
                .flatMap(scenario -> scenario.interventions().stream())
                .map(intervention -> intervention.module().id())
                .distinct()
                .toList();
        for (String setting : settings) {
            library.policyOf(path(setting)).map(PolicyModule::id).ifPresent(policy -> {
                if (!present.contains(policy)) {
                    throw new InvalidInputException(
                            where(setting), policy + ", which none of the scenarios has", allowed(present));
                }
            });
        }
    }

    private static String allowed(List<String> present) {
        return "a parameter of the model" + (present.isEmpty() ? "" : ", or a value of " + String.join(", ", present));
    }

    private static String where(String setting) {
        return "--set " + setting;
    }

    private static String path(String setting) {
        return setting.substring(0, separator(setting));
    }

    private static String value(String setting) {
        return setting.substring(separator(setting) + 1);
    }

    private static int separator(String setting) {
        int equals = setting.indexOf('=');
        if (equals < 1 || equals == setting.length() - 1) {
            throw new InvalidInputException(
                    where(setting), "'" + setting + "'", "PATH=VALUE, such as assault-weapon-ban.coverage=0.8");
        }
        return equals;
    }

    private int between(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new ParameterException(
                    command.commandLine(), option + " cannot be " + value + "; allowed: 1 to " + most);
        }
        return value;
    }
}
