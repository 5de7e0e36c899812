package org.ironriver.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.core.random.KeyedRandom;
import org.ironriver.scenarios.experiment.ReplicationKey;
import org.ironriver.scenarios.scenario.Scenario;
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

/** One replication, month by month. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Runs one replication of a scenario and prints its monthly series.",
            "The table has the headline outcomes; json and csv have all of them."
        },
        footer = {
            "",
            "Examples:",
            "  ironriver run baseline",
            "  ironriver run history-ban-kept --seed 7 --replication 3",
            "  ironriver run baseline --civilian-scale 1 --threads-inside 2  the nation 1:1",
            "  ironriver run my-scenario.yaml --format csv > series.csv"
        })
final class RunCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable IronRiver parent;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SCENARIO", description = "A built-in id, or a YAML or JSON file.")
    private String scenario = "";

    @Option(
            names = "--replication",
            paramLabel = "R",
            defaultValue = "1",
            description =
                    "Whose luck, as compare numbers replications (default: ${DEFAULT-VALUE}). Parameters have their"
                            + " single values, as with compare --parameters point; compare --only runs one of compare's own.")
    private int replication;

    @Mixin
    private ModelOptions model = new ModelOptions();

    @Mixin
    private InsideOptions inside = new InsideOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws IOException {
        if (parent == null) {
            throw new IllegalStateException("a command runs under ironriver");
        }
        if (replication < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--replication cannot be " + replication + "; allowed: 1 or more");
        }
        Environment environment = parent.environment();
        ScenarioLibrary library = new ScenarioLibrary();
        Scenario chosen =
                model.apply(library, List.of(library.load(scenario).scenario())).get(0);
        long seed = KeyedRandom.replicationSeed(model.seed(), replication);
        ReplicationKey key = new ReplicationKey(chosen.id(), replication, seed);
        if (!output.quiet()) {
            environment.err().println("running replication " + replication + " of " + chosen.id() + ", seed " + seed);
        }
        OutcomeSeries series = inside.applied(environment.runner()).run(chosen, replication, seed);
        new SeriesReport(environment.out()).print(key, chosen, series, output.format());
        return ExitCode.DONE;
    }
}
