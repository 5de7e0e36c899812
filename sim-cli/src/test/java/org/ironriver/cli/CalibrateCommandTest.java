package org.ironriver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ironriver.cli.CommandLineHarness.Outcome;
import org.ironriver.scenarios.io.FolderLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrateCommandTest {

    private static final CommandLineHarness IRONRIVER = new CommandLineHarness(new ToyRunner());
    private static final String PARAMETERS = "cartel.guns-per-member,export.exports-per-year";

    @TempDir
    Path folder = Path.of(".");

    @Test
    void writesSetsThatCompareTakes() throws IOException {
        Outcome outcome = calibrate("fit", PARAMETERS);
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("cartel.guns-per-member", "worth ");
        List<String> draws = Files.readAllLines(folder.resolve("fit/draws.csv"));
        assertThat(draws.get(0))
                .startsWith("weight,cartel.guns-per-member,export.exports-per-year.1998,export.exports-per-year.2006");
        assertThat(draws).hasSizeBetween(2, 1 + 4);
        assertThat(folder.resolve("fit/identifiability.csv")).content().contains("cartel.guns-per-member,D,");
        assertThat(folder.resolve("fit/manifest.json")).content().contains("\"seed\": 1", "calibrate");
        Outcome compared = IRONRIVER.run(
                "compare",
                "dealer-oversight",
                "--replications",
                "2",
                "--draws",
                path("fit/draws.csv"),
                "--out",
                path("c"));
        assertThat(compared.code()).as(compared.err()).isZero();
    }

    @Test
    void theSameCommandAgainGivesTheSameBytesAndOthersAreRefused() throws IOException {
        calibrate("fit", PARAMETERS);
        String before = Files.readString(folder.resolve("fit/draws.csv"));
        assertThat(calibrate("fit", PARAMETERS).code()).isZero();
        assertThat(folder.resolve("fit/draws.csv")).content().isEqualTo(before);
        Outcome other = calibrate("fit", "cartel.threat-response");
        assertThat(other.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(other.err()).contains("or another folder");
        assertThat(IRONRIVER.run("calibrate", "--out", path("x")).err())
                .contains("neither --parameters nor --screened");
    }

    /** An experiment's tables have the names of a fit's, and two fits in one folder would lose what the other found. */
    @Test
    void aFolderOfAnExperimentOrInUseIsRefused() throws IOException {
        IRONRIVER.run("compare", "--replications", "2", "--out", path("mine"));
        String before = Files.readString(folder.resolve("mine/manifest.json"));
        Outcome refused = calibrate("mine", PARAMETERS);
        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("holds an experiment");
        Path table = Files.writeString(
                Files.createDirectories(folder.resolve("others")).resolve("draws.csv"), "my own");
        refused = calibrate("others", PARAMETERS);
        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("holds a draws.csv, and no evaluations.log");
        assertThat(table).hasContent("my own");
        assertThat(folder.resolve("mine/manifest.json")).hasContent(before);
        Files.createDirectory(folder.resolve("held"));
        try (FolderLock held = FolderLock.acquire(folder.resolve("held"))) {
            assertThat(held).isNotNull();
            assertThat(calibrate("held", PARAMETERS).err()).contains("is writing here");
        }
    }

    private Outcome calibrate(String name, String parameters) {
        return IRONRIVER.run("calibrate", "--parameters", parameters, "--points", "16", "--out", path(name));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
