package org.ironriver.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.scenarios.io.PilotReader;
import org.ironriver.scenarios.precision.Pilot;
import org.ironriver.scenarios.scenario.ScenarioLibrary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** How many replications a larger experiment needs. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = {
            "Tells from an experiment that was run how many replications, and how much time, narrower intervals need.",
            "Nothing is run. The half-width is that of the widest 95 %% interval among the scenarios, in per cent of the"
                    + " reference's mean."
        },
        footer = {
            "",
            "Examples:",
            "  ironriver plan results/default",
            "  ironriver plan results/mine --outcome homicides --precision 1,0.1"
        })
final class PlanCommand implements Callable<Integer> {

    private static final List<String> DEFAULT = List.of("guns.crossed", "homicides.firearm");

    @ParentCommand
    private @Nullable IronRiver parent;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "The experiment's folder.")
    private Path folder = Path.of(".");

    @Option(
            names = "--outcome",
            paramLabel = "OUTCOME",
            description = "Outcome to plan for; may be given again (default: guns.crossed and homicides.firearm).")
    private List<String> outcomes = new ArrayList<>();

    @Option(
            names = "--precision",
            paramLabel = "PCT",
            split = ",",
            defaultValue = "5,2,1,0.5,0.2,0.1",
            description = "Half-widths, in per cent of the reference's mean (default: ${DEFAULT-VALUE}).")
    private List<Double> halfWidthsPercent = new ArrayList<>();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws IOException {
        if (parent == null) {
            throw new IllegalStateException("a command runs under ironriver");
        }
        for (double percent : halfWidthsPercent) {
            if (!(percent > 0 && Double.isFinite(percent))) {
                throw new ParameterException(
                        spec.commandLine(), "--precision cannot be " + percent + "; allowed: above 0");
            }
        }
        Pilot pilot = PilotReader.read(folder, new ScenarioLibrary());
        if (pilot.contrasts().isEmpty()) {
            throw new InvalidInputException(
                    folder.toString(),
                    pilot.replications() + " replications, and no interval",
                    "an experiment with two replications or more, of two scenarios or more");
        }
        for (String outcome : outcomes) {
            if (!pilot.outcomes().contains(outcome)) {
                throw InvalidInputException.unknownName("--outcome " + outcome, "outcome", outcome, pilot.outcomes());
            }
        }
        List<String> wanted = (outcomes.isEmpty() ? DEFAULT : outcomes)
                .stream().filter(pilot.outcomes()::contains).distinct().toList();
        new PlanReport(parent.environment().out(), pilot, halfWidthsPercent).print(output.format(), wanted);
        return ExitCode.DONE;
    }
}
