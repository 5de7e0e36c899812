package org.ironriver.scenarios.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironriver.scenarios.belief.BeliefAnswer;
import org.ironriver.scenarios.belief.BeliefTables;
import org.ironriver.scenarios.experiment.Contrast;
import org.ironriver.scenarios.experiment.Results;
import org.ironriver.scenarios.factorial.FactorialEffect;
import org.ironriver.scenarios.factorial.FactorialTable;
import org.ironriver.scenarios.sensitivity.Influences;
import org.ironriver.scenarios.sensitivity.Screening;
import org.ironriver.scenarios.sensitivity.SensitivityTable;
import org.ironriver.scenarios.sweep.NeededDose;
import org.ironriver.scenarios.sweep.NeededTable;
import org.ironriver.scenarios.sweep.Sweep;
import org.ironriver.scenarios.sweep.SweepTable;
import org.ironriver.scenarios.uncertainty.DrawsTable;
import org.ironriver.scenarios.uncertainty.SplitContrast;
import org.ironriver.scenarios.uncertainty.UncertaintyTable;

/** The tables that a plan adds to an experiment's folder. */
public final class StudyTables {

    public static final String SWEEP = "sweep.csv";
    public static final String NEEDED = "needed.csv";
    public static final String FACTORIAL = "factorial.csv";
    public static final String SENSITIVITY = "sensitivity.csv";
    public static final String UNCERTAINTY = "uncertainty.csv";
    public static final String DRAWS = "draws.csv";
    public static final String BELIEFS = "beliefs.csv";
    public static final String SWITCHES = "switch_points.csv";

    /** All that there can be. */
    public static final List<String> NAMES =
            List.of(SWEEP, NEEDED, FACTORIAL, SENSITIVITY, UNCERTAINTY, DRAWS, BELIEFS, SWITCHES);

    private StudyTables() {}

    /** The tables of these results' plan. */
    public static List<StudyTable> of(Results results, List<Contrast> contrasts) {
        List<StudyTable> tables = new ArrayList<>();
        Optional<StudyPlan> plan = StudyPlan.of(results.experiment());
        plan.flatMap(StudyPlan::sweep).ifPresent(sweep -> addSweep(results, contrasts, sweep, tables));
        plan.flatMap(StudyPlan::factorial)
                .ifPresent(factorial -> tables.add(new StudyTable(
                        FACTORIAL,
                        out -> FactorialTable.write(
                                FactorialEffect.listEffects(results, factorial, outcome -> true), out))));
        Screening.of(results.experiment())
                .ifPresent(screening -> tables.add(new StudyTable(
                        SENSITIVITY, out -> SensitivityTable.write(Influences.list(results, screening), out))));
        plan.flatMap(StudyPlan::draws).ifPresent(draws -> {
            tables.add(
                    new StudyTable(UNCERTAINTY, out -> UncertaintyTable.write(SplitContrast.listSplits(results), out)));
            tables.add(new StudyTable(DRAWS, out -> DrawsTable.write(results, draws, out)));
        });
        plan.flatMap(StudyPlan::beliefs)
                .flatMap(design -> BeliefAnswer.find(design, contrasts))
                .ifPresent(answer -> {
                    tables.add(new StudyTable(BELIEFS, out -> BeliefTables.writeEffects(answer, out)));
                    tables.add(new StudyTable(SWITCHES, out -> BeliefTables.writeSwitches(answer, out)));
                });
        return tables;
    }

    private static void addSweep(Results results, List<Contrast> contrasts, Sweep sweep, List<StudyTable> tables) {
        tables.add(new StudyTable(SWEEP, out -> SweepTable.write(sweep, contrasts, out)));
        if (!sweep.needed().isEmpty()) {
            tables.add(
                    new StudyTable(NEEDED, out -> NeededTable.write(sweep, NeededDose.listDoses(results, sweep), out)));
        }
    }
}
