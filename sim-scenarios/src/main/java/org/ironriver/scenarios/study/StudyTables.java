package org.ironriver.scenarios.study;

import java.util.ArrayList;
import java.util.List;
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

/** The tables that a plan adds to an experiment's folder. */
public final class StudyTables {

    public static final String SWEEP = "sweep.csv";
    public static final String NEEDED = "needed.csv";
    public static final String FACTORIAL = "factorial.csv";
    public static final String SENSITIVITY = "sensitivity.csv";

    /** All that there can be. */
    public static final List<String> NAMES = List.of(SWEEP, NEEDED, FACTORIAL, SENSITIVITY);

    private StudyTables() {}

    /** The tables of these results' plan. */
    public static List<StudyTable> of(Results results, List<Contrast> contrasts) {
        List<StudyTable> tables = new ArrayList<>();
        StudyPlan.of(results.experiment())
                .flatMap(StudyPlan::sweep)
                .ifPresent(sweep -> addSweep(results, contrasts, sweep, tables));
        StudyPlan.of(results.experiment())
                .flatMap(StudyPlan::factorial)
                .ifPresent(factorial -> tables.add(new StudyTable(
                        FACTORIAL,
                        out -> FactorialTable.write(
                                FactorialEffect.listEffects(results, factorial, outcome -> true), out))));
        Screening.of(results.experiment())
                .ifPresent(screening -> tables.add(new StudyTable(
                        SENSITIVITY, out -> SensitivityTable.write(Influences.list(results, screening), out))));
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
