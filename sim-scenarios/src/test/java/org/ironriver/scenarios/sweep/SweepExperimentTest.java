package org.ironriver.scenarios.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.parameter.YearSeries;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.ExperimentRunner;
import org.ironriver.scenarios.experiment.Scenarios;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.study.StudyPlan;
import org.junit.jupiter.api.Test;

class SweepExperimentTest {

    private static final String COMPLIANCE = "universal-background-checks.compliance";
    private static final Scenario CHECKS = Scenarios.builtIn("universal-background-checks");
    private static final Scenario BASELINE = Scenarios.builtIn("baseline");

    @Test
    void findsTheDoseOfATwentiethFewerGuns() {
        SweepRequest.Scenarios built = request(false, List.of("guns.crossed -5%"), COMPLIANCE + "=0:1:5")
                .build(Scenarios.LIBRARY, 1);
        Experiment experiment = new Experiment(BASELINE, built.scenarios(), 20, 1, StudyPlan.of(built.sweep()));
        List<NeededDose> doses =
                NeededDose.listDoses(new ExperimentRunner(new DoseToy(), 2).run(experiment), built.sweep());
        assertThat(doses).hasSize(1);
        assertThat(doses.get(0).dose()).isBetween(0.24, 0.27);
        assertThat(doses.get(0).interval().low()).isBetween(0.23, doses.get(0).dose());
        assertThat(doses.get(0).interval().high()).isBetween(doses.get(0).dose(), 0.27);
    }

    @Test
    void pointsAreScenariosWithTheirValues() {
        SweepRequest.Scenarios built = request(
                        false, List.of(), COMPLIANCE + "=0,0.5", DoseToy.INSPECTION + "=0.01,0.02")
                .build(Scenarios.LIBRARY, 1);
        assertThat(built.references()).containsExactly(BASELINE);
        assertThat(built.scenarios())
                .extracting(Scenario::id)
                .containsExactly("point-1", "point-2", "point-3", "point-4");
        assertThat(built.scenarios().get(2).title()).isEqualTo(COMPLIANCE + "=0.5, " + DoseToy.INSPECTION + "=0.01");
        assertThat(built.scenarios().get(2).interventions().get(0).terms().number("compliance"))
                .isEqualTo(0.5);
        assertThat(built.sweep().points().get(3).values()).containsExactly(0.5, 0.02);
    }

    @Test
    void theReferenceMayFollowTheModelsParameters() {
        SweepRequest.Scenarios built = request(
                        true, List.of(), DoseToy.INSPECTION + "=0.01,0.02", COMPLIANCE + "=0,0.5,1")
                .build(Scenarios.LIBRARY, 1);
        assertThat(built.references()).hasSize(2).doesNotContain(BASELINE);
        assertThat(built.references().get(1).parameters())
                .isEqualTo(built.scenarios().get(5).parameters());
        assertThat(built.sweep().points())
                .extracting(Sweep.Point::reference)
                .containsExactly(
                        "reference-1", "reference-1", "reference-1", "reference-2", "reference-2", "reference-2");
    }

    @Test
    void oneNumberHoldsInEveryYearOfASeries() {
        Scenario point = request(false, List.of(), DoseToy.INSPECTION + "=0.01,0.02")
                .build(Scenarios.LIBRARY, 1)
                .scenarios()
                .get(1);
        assertThat(point.parameters().get(DoseToy.INSPECTION).value())
                .isInstanceOfSatisfying(
                        YearSeries.class,
                        series -> assertThat(new double[] {series.at(1998), series.at(2028)})
                                .containsExactly(0.02, 0.02));
        assertThat(Scenarios.LIBRARY.parse("effective", Scenarios.LIBRARY.effective(point)))
                .isEqualTo(point);
    }

    @Test
    void thePlanReadsBackAsItself() {
        SweepRequest.Scenarios built = request(false, List.of("homicides -0.5%"), COMPLIANCE + "=0:1:7")
                .build(Scenarios.LIBRARY, 1);
        StudyPlan plan = StudyPlan.of(built.sweep());
        assertThat(StudyPlan.parse("test", plan.text(), Scenarios.LIBRARY)).isEqualTo(plan);
    }

    @Test
    void whatCannotBeVariedIsRefusedWithTheNearestName() {
        assertRefused("universal-background-checks.complianse=0:1:3", "compliance");
        assertRefused("border.outbound-inspection-rat=0:1:3", "border.outbound-inspection-rate");
        assertRefused(COMPLIANCE + "=0:2:3", "0 to 1", "--vary " + COMPLIANCE + "=2");
        assertRefused(
                "dealer-oversight.stings-per-year=0:1:3", "which the scenario universal-background-checks does not");
        assertRefused(COMPLIANCE + "=0.5", "one value");
    }

    private static void assertRefused(String axis, String... messages) {
        SweepRequest request = request(false, List.of(), axis);
        assertThatThrownBy(() -> request.build(Scenarios.LIBRARY, 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll(messages);
    }

    private static SweepRequest request(boolean referenceToo, List<String> needed, String... axes) {
        return new SweepRequest(
                CHECKS,
                BASELINE,
                referenceToo,
                Arrays.stream(axes)
                        .map(axis -> SweepAxis.parse("--vary " + axis, axis))
                        .toList(),
                SweepDesign.GRID,
                0,
                Sweep.Curve.MONOTONE,
                needed.stream()
                        .map(each -> NeededEffect.parse("--needed", each))
                        .toList());
    }
}
