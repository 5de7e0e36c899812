package org.ironriver.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ironriver.scenarios.io.ExperimentFolder;
import org.ironriver.scenarios.report.ExperimentReport;
import org.ironriver.scenarios.report.FigureFormat;
import org.ironriver.scenarios.scenario.ScenarioLibrary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes the report of an experiment again. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Writes report.html from the tables of an experiment: one file that opens offline, from a mail too.",
            "The page speaks English and Spanish; --language says which it opens in."
        },
        footer = {
            "",
            "Examples:",
            "  ironriver report results/mine",
            "  ironriver report results/mine --language es --out informe.html",
            "  ironriver report results/mine --figures svg,pdf",
            "  ironriver report results/mine --scorecard my-scorecard.json"
        })
final class ReportCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable IronRiver parent;

    @Parameters(paramLabel = "DIR", description = "The experiment's folder.")
    private Path folder = Path.of(".");

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Where to write the page; an earlier page there is replaced, anything else is left alone and refused"
                            + " (default: report.html in the experiment's folder).")
    private @Nullable Path out;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "Language that the page opens in: en or es (default: ${DEFAULT-VALUE}).")
    private String language = "en";

    @Option(
            names = "--figures",
            paramLabel = "FORMATS",
            split = ",",
            description =
                    "Also write each figure for papers, with its numbers as CSV beside it, into DIR/figures (or a folder"
                            + " figures beside --out), over earlier figures and nothing else:"
                            + " ${COMPLETION-CANDIDATES}.")
    private List<FigureFormat> figures = new ArrayList<>();

    @Option(
            names = "--scorecard",
            paramLabel = "FILE",
            description =
                    "Show this scorecard, which 'ironriver validate --format json --out FILE' has written (default: the one that"
                            + " ships, if the experiment's reference has its parameters).")
    private @Nullable Path scorecard;

    @Override
    public Integer call() throws IOException {
        if (parent == null) {
            throw new IllegalStateException("a command runs under ironriver");
        }
        PrintWriter printer = parent.environment().out();
        Path own = folder.resolve(ExperimentFolder.REPORT);
        Path file = out == null ? own : out;
        if (isSame(own, file)) {
            ExperimentReport.requireTables(folder);
            try (ExperimentFolder held = ExperimentFolder.hold(folder)) {
                ExperimentReport report = read();
                report.writeIntoFolder(held, language);
                printer.println(file);
                writeFigures(report, file, printer);
            }
        } else {
            ExperimentReport report = read();
            report.writePage("--out", file, language);
            printer.println(file);
            writeFigures(report, file, printer);
        }
        return ExitCode.DONE;
    }

    private ExperimentReport read() throws IOException {
        return ExperimentReport.read(folder, new ScenarioLibrary(), Optional.ofNullable(scorecard));
    }

    private void writeFigures(ExperimentReport report, Path page, PrintWriter printer) throws IOException {
        if (!figures.isEmpty()) {
            Path beside = page.resolveSibling("figures");
            report.writeFigures("--figures", beside, EnumSet.copyOf(figures), language)
                    .forEach(printer::println);
        }
    }

    /** The page in the experiment's folder is in the manifest too, by whatever name it is called. */
    private static boolean isSame(Path own, Path file) {
        return own.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize());
    }
}
