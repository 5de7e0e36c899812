package org.ironriver.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.ironriver.scenarios.belief.BeliefDesign;
import org.ironriver.scenarios.experiment.Contrast;
import org.ironriver.scenarios.experiment.Results;
import org.ironriver.scenarios.factorial.Factorial;
import org.ironriver.scenarios.sensitivity.Screening;
import org.ironriver.scenarios.study.StudyPlan;
import org.ironriver.scenarios.sweep.Sweep;

/** The answer as tables, whatever kind of experiment it is. */
final class StudyReport {

    private final PrintWriter out;
    private final Colours colours;

    StudyReport(PrintWriter out, Colours colours) {
        this.out = out;
        this.colours = colours;
    }

    void print(Results results, List<Contrast> contrasts) {
        Optional<Screening> screening = Screening.of(results.experiment());
        if (screening.isPresent()) {
            new SensitivityReport(out).print(results, screening.get());
            return;
        }
        Optional<StudyPlan> plan = StudyPlan.of(results.experiment());
        Optional<Sweep> sweep = plan.flatMap(StudyPlan::sweep);
        Optional<Factorial> factorial = plan.flatMap(StudyPlan::factorial);
        Optional<BeliefDesign> beliefs = plan.flatMap(StudyPlan::beliefs);
        if (sweep.isPresent()) {
            new SweepReport(out).print(results, contrasts, sweep.get());
        } else if (factorial.isPresent()) {
            new FactorialReport(out).print(results, factorial.get());
        } else if (beliefs.isPresent()) {
            new BeliefReport(out).print(results, contrasts, beliefs.get());
        } else {
            new ContrastReport(out, colours).print(results, contrasts);
        }
        plan.flatMap(StudyPlan::draws).ifPresent(draws -> new UncertaintyReport(out).print(results, draws));
    }
}
