package org.ironriver.scenarios.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.ironriver.core.input.InvalidInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationLogTest {

    private static final double[] POINT = {0.25, 0.5};
    private static final double[] OTHER = {0.75, 0.5};

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void keepOne() throws IOException {
        file = folder.resolve("evaluations.txt");
        try (EvaluationLog log = EvaluationLog.open(file, "a model")) {
            log.keep(POINT, new double[] {1, Double.NaN, 1e-300});
        }
    }

    @Test
    void knowsWhatWasKept() throws IOException {
        try (EvaluationLog log = EvaluationLog.open(file, "a model")) {
            assertThat(log.find(POINT)).hasValue(new double[] {1, Double.NaN, 1e-300});
            assertThat(log.find(OTHER)).isEmpty();
            assertThat(log.size()).isEqualTo(1);
        }
    }

    @Test
    void dropsATornLineAndGoesOnBehindTheWholeOnes() throws IOException {
        Files.writeString(file, "0x1.0p-1 0x1.0p", StandardOpenOption.APPEND);
        try (EvaluationLog log = EvaluationLog.open(file, "a model")) {
            assertThat(log.size()).isEqualTo(1);
            log.keep(OTHER, new double[] {2});
        }
        try (EvaluationLog log = EvaluationLog.open(file, "a model")) {
            assertThat(log.size()).isEqualTo(2);
            assertThat(log.find(OTHER)).hasValue(new double[] {2});
        }
        assertThat(folder).isDirectoryContaining(path -> path.equals(file)).isDirectoryNotContaining("glob:**.new");
    }

    /** A line break that was not written any more must not join two lines. */
    @Test
    void keepsTheLastLineWhereOnlyItsEndIsMissing() throws IOException {
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() - 1));
        try (EvaluationLog log = EvaluationLog.open(file, "a model")) {
            log.keep(OTHER, new double[] {2});
        }
        try (EvaluationLog log = EvaluationLog.open(file, "a model")) {
            assertThat(log.size()).isEqualTo(2);
        }
    }

    @Test
    void leavesEvaluationsOfSomethingElseAsTheyAre() throws IOException {
        String before = Files.readString(file);
        assertThatThrownBy(() -> EvaluationLog.open(file, "another"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("a model")
                .hasMessageContaining("another");
        assertThat(file).hasContent(before);
    }
}
