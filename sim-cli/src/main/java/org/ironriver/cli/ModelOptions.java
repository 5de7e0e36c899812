package org.ironriver.cli;

import java.util.ArrayList;
import java.util.List;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.input.LocatedYaml;
import org.ironriver.scenarios.scenario.Scenario;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Options that change every scenario of a command alike. */
final class ModelOptions {

    private static final int MOST_YEARS = 50;
    private static final int MOST_CIVILIAN_SCALE = 100_000;

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
            description = "Years of the window, from its first day; policies that reach beyond are cut.")
    private @Nullable Integer years;

    @Option(
            names = "--civilian-scale",
            paramLabel = "K",
            description = "People that one civilian agent stands for; results are in real units at any scale.")
    private @Nullable Integer civilianScale;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Another value for a parameter of the model, in every scenario; may be given again. For one"
                    + " year of a series or one weapon class: PATH.2010=VALUE, PATH.handgun=VALUE.")
    private List<String> settings = new ArrayList<>();

    long seed() {
        return seed;
    }

    /** The scenario with these options. */
    Scenario apply(Scenario scenario) {
        Scenario changed = scenario;
        if (years != null) {
            changed = changed.withYears("--years " + years, between("--years", years, MOST_YEARS));
        }
        if (civilianScale != null) {
            changed = changed.withCivilianScale(between("--civilian-scale", civilianScale, MOST_CIVILIAN_SCALE));
        }
        for (String setting : settings) {
            changed = set(changed, setting);
        }
        return changed;
    }

    private static Scenario set(Scenario scenario, String setting) {
        int equals = setting.indexOf('=');
        if (equals < 1 || equals == setting.length() - 1) {
            throw new InvalidInputException(
                    "--set " + setting,
                    "'" + setting + "'",
                    "PATH=VALUE, such as border.outbound-inspection-rate=0.02");
        }
        String where = "--set " + setting;
        Object value = LocatedYaml.parse(where, setting.substring(equals + 1)).toPlain();
        if (value == null) {
            throw new InvalidInputException(where, "nothing", "a number");
        }
        return scenario.withParameter(where, setting.substring(0, equals), value);
    }

    private int between(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new ParameterException(
                    command.commandLine(), option + " cannot be " + value + "; allowed: 1 to " + most);
        }
        return value;
    }
}
