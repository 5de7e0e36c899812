package org.ironriver.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.ironriver.scenarios.experiment.Cancellation;
import org.ironriver.scenarios.experiment.ExperimentEngine;
import org.ironriver.scenarios.experiment.ExperimentStatus;
import org.ironriver.scenarios.experiment.Results;
import org.ironriver.scenarios.factorial.Factorial;
import org.ironriver.scenarios.factorial.FactorialEffect;
import org.ironriver.scenarios.factorial.FactorialTable;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.io.ContrastsTable;
import org.ironriver.scenarios.io.ExperimentFolder;
import org.ironriver.scenarios.io.PathsTable;
import org.ironriver.scenarios.io.StoredExperiment;
import org.ironriver.scenarios.io.Summary;
import org.ironriver.scenarios.precision.PrecisionSearch;
import org.ironriver.scenarios.report.ExperimentReport;
import org.ironriver.scenarios.scenario.ScenarioLibrary;
import org.ironriver.scenarios.sensitivity.Influences;
import org.ironriver.scenarios.sensitivity.Screening;
import org.ironriver.scenarios.sensitivity.SensitivityTable;
import org.ironriver.scenarios.study.StudyPlan;
import org.ironriver.scenarios.sweep.Sweep;
import org.ironriver.scenarios.sweep.SweepTable;

/** Runs an experiment in its folder and tells what it came to. */
final class AnswerReport {

    private final Environment environment;
    private final OutputOptions output;

    private final AccountOptions accounts;

    AnswerReport(Environment environment, OutputOptions output, AccountOptions accounts) {
        this.environment = environment;
        this.output = output;
        this.accounts = accounts;
    }

    /** @return the exit code */
    int runAndPrint(
            StoredExperiment experiment,
            ExperimentFolder held,
            ExperimentEngine engine,
            Cancellation cancellation,
            Optional<PrecisionSearch> precision)
            throws IOException {
        StoredExperiment.Answer answer =
                experiment.run(engine, Progress.of(environment, output.quiet()), cancellation, precision);
        print(answer);
        tell(answer, held.path());
        environment.out().flush();
        writePage(answer.results(), held);
        return exitCode(answer.results());
    }

    private void print(StoredExperiment.Answer answer) throws IOException {
        PrintWriter printer = environment.out();
        switch (output.format()) {
            case table -> {
                new StudyReport(printer, Colours.of(environment)).print(answer.results(), answer.contrasts());
                new BestReport(printer).print(accounts.best(), answer.standings());
                if (accounts.displacement()) {
                    new DisplacementReport(printer).print(answer.displacements());
                }
            }
            case json ->
                printer.print(Json.write(
                        Summary.of(answer.results(), answer.contrasts(), answer.displacements(), answer.standings())));
            case csv -> {
                Optional<Sweep> sweep =
                        StudyPlan.of(answer.results().experiment()).flatMap(StudyPlan::sweep);
                Optional<Factorial> factorial =
                        StudyPlan.of(answer.results().experiment()).flatMap(StudyPlan::factorial);
                Optional<Screening> screening = Screening.of(answer.results().experiment());
                if (screening.isPresent()) {
                    SensitivityTable.write(Influences.list(answer.results(), screening.get()), printer);
                } else if (sweep.isPresent()) {
                    SweepTable.write(sweep.get(), answer.contrasts(), printer);
                } else if (factorial.isPresent()) {
                    FactorialTable.write(
                            FactorialEffect.listEffects(answer.results(), factorial.get(), outcome -> true), printer);
                } else {
                    ContrastsTable.write(answer.contrasts(), printer);
                }
            }
        }
    }

    private void tell(StoredExperiment.Answer answer, Path folder) {
        PrintWriter err = environment.err();
        Results results = answer.results();
        if (results.failed() > 0) {
            err.println(results.failed() + " replications failed; their rows in " + ExperimentFolder.RUNS
                    + " say so, and " + ExperimentFolder.MANIFEST + " says why");
        }
        answer.notices().forEach(err::println);
        if (!output.quiet()) {
            boolean interrupted = results.status() == ExperimentStatus.INTERRUPTED;
            err.println((interrupted ? "interrupted; what was finished is" : "tables") + " in " + folder);
            if (interrupted) {
                err.println("go on with: ironriver extend " + folder);
            }
        }
    }

    /** The page shows as many scenarios side by side as can be told apart; a large sweep has its own tables. */
    private void writePage(Results results, ExperimentFolder held) throws IOException {
        if (results.experiment().alternatives().size() > PathsTable.MOST_ALTERNATIVES) {
            return;
        }
        ExperimentReport.read(held.path(), new ScenarioLibrary()).writeIntoFolder(held, "en");
        if (!output.quiet()) {
            environment.err().println("report in " + held.path().resolve(ExperimentFolder.REPORT));
        }
    }

    private static int exitCode(Results results) {
        if (results.status() == ExperimentStatus.INTERRUPTED) {
            return ExitCode.INTERRUPTED;
        }
        return results.failed() == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }
}
