package org.ironriver.cli;

import org.ironriver.scenarios.BuildInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code ironriver}; the work is in its subcommands. */
@Command(
        name = "ironriver",
        mixinStandardHelpOptions = true,
        versionProvider = IronRiver.Version.class,
        description = "Simulates, agent by agent, the flow of firearms from the United States to Mexico, and what"
                + " policies change.",
        subcommands = {
            CompareCommand.class,
            SweepCommand.class,
            SensitivityCommand.class,
            CalibrateCommand.class,
            ExtendCommand.class,
            PlanCommand.class,
            VerifyCommand.class,
            ReportCommand.class,
            ServeCommand.class,
            RunCommand.class,
            ValidateCommand.class,
            BenchCommand.class,
            ScenariosCommand.class,
            PoliciesCommand.class,
            CompletionCommand.class,
            HelpCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  ironriver compare                          the three policies against present law",
            "  ironriver compare my-scenario.yaml         a scenario of yours against what it extends",
            "  ironriver sweep FILE --vary PATH=0:1:5     dose and response",
            "  ironriver sensitivity all-three            which assumptions the answer rests on",
            "  ironriver extend results/mine              go on with an experiment",
            "  ironriver plan results/mine                how many replications narrower intervals need",
            "  ironriver report results/mine              the answer as a page",
            "  ironriver serve                            choose policies in a browser, and watch",
            "  ironriver run baseline --years 2           one replication, month by month",
            "  ironriver validate                         simulated levels beside published ones",
            "  ironriver scenarios show baseline          every value with unit, evidence grade and source",
            "",
            "Exit codes: 0 done; 1 a replication failed or something could not be written; 2 wrong usage;",
            "3 invalid input, in a file or an option; 4 verify found a difference; 126 nothing to run (no Java, or the build",
            "failed); 130 interrupted (what was finished is kept)."
        })
final class IronRiver implements Runnable {

    private final Environment environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    IronRiver(Environment environment) {
        this.environment = environment;
    }

    Environment environment() {
        return environment;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "a command is missing: " + String.join(", ", spec.subcommands().keySet()));
    }

    /** Tells which build is running. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"ironriver " + BuildInfo.current()};
        }
    }
}
