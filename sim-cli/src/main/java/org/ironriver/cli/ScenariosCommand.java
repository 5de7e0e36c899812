package org.ironriver.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.ironriver.core.policy.Intervention;
import org.ironriver.scenarios.scenario.LoadedScenario;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.scenario.ScenarioLibrary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What can be simulated, and how a file of one's own is written. */
@Command(
        name = "scenarios",
        mixinStandardHelpOptions = true,
        description = "Lists the built-in scenarios, shows one complete, checks a file, prints the JSON Schema.",
        footer = {
            "",
            "Examples:",
            "  ironriver scenarios",
            "  ironriver scenarios show all-three",
            "  ironriver scenarios check my-scenario.yaml",
            "  ironriver scenarios schema > scenario.schema.json"
        })
final class ScenariosCommand implements Runnable {

    @ParentCommand
    private @Nullable IronRiver parent;

    @Override
    public void run() {
        list();
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the built-in scenarios (the default).")
    void list() {
        ScenarioLibrary library = new ScenarioLibrary();
        TextTable table = new TextTable(4, List.of("id", "from", "until", "title"));
        for (String id : library.listIds()) {
            Scenario scenario = library.load(id).scenario();
            table.row(List.of(id, scenario.from().toString(), scenario.until().toString(), scenario.title()));
        }
        table.print(out());
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = {
                "Prints a scenario complete: every value with its unit, range, evidence grade and source.",
                "The text is a scenario file itself: save it and change it."
            })
    void show(
            @Parameters(paramLabel = "SCENARIO", description = "A built-in id, or a YAML or JSON file.")
                    String scenario) {
        ScenarioLibrary library = new ScenarioLibrary();
        LoadedScenario loaded = library.load(scenario);
        loaded.base()
                .map(base -> Leaning.on(loaded.scenario().id(), base.id()))
                .orElse(List.of())
                .forEach(line -> out().println("# " + line));
        out().print(library.effective(loaded.scenario()));
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Reads a scenario file and tells what it holds, or where it is wrong (exit code 3).")
    void check(@Parameters(paramLabel = "FILE", description = "A YAML or JSON file.") Path file) {
        Scenario scenario = new ScenarioLibrary().loadFile(file).scenario();
        out().println(file + " is valid: " + scenario.id() + ", " + scenario.from() + " to " + scenario.until() + ", "
                + (scenario.interventions().isEmpty() ? "no policy" : policies(scenario)));
    }

    @Command(
            name = "schema",
            mixinStandardHelpOptions = true,
            description = "Prints the JSON Schema of scenario files, for editors that check while one types.")
    void schema() {
        out().print(new ScenarioLibrary().schema());
    }

    private static String policies(Scenario scenario) {
        return scenario.enacted().stream().map(ScenariosCommand::policy).collect(Collectors.joining(", "));
    }

    private static String policy(Intervention intervention) {
        return intervention.module().id() + " from " + intervention.from()
                + intervention.until().map(day -> " until " + day).orElse("");
    }

    private PrintWriter out() {
        if (parent == null) {
            throw new IllegalStateException("a command runs under ironriver");
        }
        return parent.environment().out();
    }
}
