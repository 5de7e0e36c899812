package org.ironriver.scenarios.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.ironriver.core.parameter.Grade;
import org.ironriver.core.parameter.ParameterSet;
import org.ironriver.core.parameter.Range;
import org.ironriver.scenarios.contrast.Interval;
import org.junit.jupiter.api.Test;

class StoredSensitivityTest {

    private static final String FLOW = "guns.crossed";

    @Test
    void anEffectLeansOnAssumptionsThatMoveItMuch() {
        StoredSensitivity stored = new StoredSensitivity(List.of(
                influence("ban", "a.assumed", Grade.D, 0.6),
                influence("ban", "a.known", Grade.A, 0.3),
                influence("ban", "a.little", Grade.D, 0.01),
                influence("checks", "a.other", Grade.D, 0.9)));
        assertThat(stored.leansOn("ban", "baseline", FLOW)).containsExactly("a.assumed");
        assertThat(stored.leansOn("ban", "history", FLOW)).isEmpty();
        assertThat(stored.leansOn("ban", "baseline", "homicides")).isEmpty();
    }

    @Test
    void aTableReadsBackAsItWasWritten() throws IOException {
        List<Influence> written = List.of(
                influence("ban", "a.assumed", Grade.D, 0.6),
                new Influence(
                        "ban",
                        "baseline",
                        "guns.crossed",
                        "guns/year",
                        "a.other",
                        Grade.C,
                        new Range(0, 2),
                        16,
                        new MorrisEffects(16, -1, 2, new Interval(1, 3), 0.5),
                        new SobolIndices(16, Double.NaN, Interval.UNDEFINED, Double.NaN, Interval.UNDEFINED),
                        0.2));
        StringWriter text = new StringWriter();
        SensitivityTable.write(written, text);
        assertThat(SensitivityTable.read("test", new StringReader(text.toString())))
                .isEqualTo(written);
    }

    /** A parameter that is renamed must be renamed in the screening too, or the answer names what is not there. */
    @Test
    void whatShipsNamesParametersThatTheModelHas() {
        List<String> paths = StoredSensitivity.load().leansOn("dealer-oversight", "baseline", FLOW);
        assertThat(paths).isNotEmpty();
        assertThat(ParameterSet.defaults().paths()).containsAll(paths);
    }

    private static Influence influence(String scenario, String parameter, Grade grade, double share) {
        return new Influence(
                scenario,
                "baseline",
                "guns.crossed",
                "guns/year",
                parameter,
                grade,
                new Range(0, 1),
                8,
                new MorrisEffects(8, Double.NaN, Double.NaN, Interval.UNDEFINED, Double.NaN),
                new SobolIndices(8, 0.5, new Interval(0.4, 0.6), share, new Interval(0.1, 0.9)),
                share);
    }
}
