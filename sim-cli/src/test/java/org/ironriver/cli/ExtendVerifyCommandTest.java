package org.ironriver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ironriver.cli.CommandLineHarness.Outcome;
import org.ironriver.scenarios.experiment.ReplicationRunner;
import org.ironriver.scenarios.io.ExperimentFolder;
import org.ironriver.scenarios.journal.Durability;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtendVerifyCommandTest {

    private static final ReplicationRunner TOY = new ToyRunner();
    private static final CommandLineHarness IRONRIVER = new CommandLineHarness(TOY);

    @TempDir
    Path temporary = Path.of(".");

    private Path folder = Path.of(".");

    @BeforeEach
    void compareThree() {
        folder = temporary.resolve("a");
        assertThat(compare(folder, 3).code()).isZero();
    }

    @Test
    void extendPrintsWhatCompareWouldHave() throws IOException {
        Outcome ten = compare(temporary.resolve("ten"), 10);
        Outcome extended = IRONRIVER.run("extend", folder.toString(), "--replications", "10");
        assertThat(extended.code()).isZero();
        assertThat(extended.out()).isEqualTo(ten.out());
        assertThat(extended.err()).contains("14 replications to run", "tables in " + folder);
        assertThat(folder.resolve("runs.csv")).hasSameBinaryContentAs(temporary.resolve("ten/runs.csv"));
        assertThat(folder.resolve("manifest.json")).content().contains("\"extend\"", "\"--replications\"");
        assertThat(IRONRIVER.run("extend", folder.toString(), "--replications", "9"))
                .returns(2, Outcome::code)
                .extracting(Outcome::err)
                .asString()
                .contains("--replications 10 or more");
    }

    @Test
    void aTornRecordIsToldAndADamagedOneIsRepairedWhenAsked() throws IOException {
        Path journal = folder.resolve("replications.journal");
        byte[] bytes = Files.readAllBytes(journal);
        Files.write(journal, Arrays.copyOf(bytes, bytes.length - 5));
        Outcome torn = IRONRIVER.run("extend", folder.toString());
        assertThat(torn.code()).isZero();
        assertThat(torn.err()).contains("was broken off as it was written", "1 replications to run");

        byte[] damaged = Files.readAllBytes(journal);
        damaged[recordFromTheEnd(damaged, 3) + 50] ^= 1; // in the last, it could not be told from a broken off one
        Files.write(journal, damaged);
        Outcome refused = IRONRIVER.run("extend", folder.toString());
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("is damaged: bytes", "--repair").doesNotContain("unforeseen");
        Outcome repaired = IRONRIVER.run("extend", folder.toString(), "--repair");
        assertThat(repaired.code()).isZero();
        assertThat(folder.resolve("replications.journal.damaged")).hasBinaryContent(damaged);
    }

    @Test
    void verifyTellsWhatItDidAndEndsWithFourAtADifference() throws IOException {
        Outcome fine = IRONRIVER.run("verify", folder.toString(), "--sample", "2", "--quiet");
        assertThat(fine.code()).isZero();
        assertThat(fine.out()).contains("2 replications run again, 22 values of runs.csv compared", "no difference");
        assertThat(fine.err()).isEmpty();
        Outcome both = IRONRIVER.run("verify", folder.toString(), "--sample", "2", "--only", "baseline:1");
        assertThat(both.code()).isEqualTo(3);
        assertThat(both.err()).contains("--sample", "--only beside it");

        CommandLineHarness other =
                new CommandLineHarness((scenario, replication, seed) -> TOY.run(scenario, replication, seed + 1));
        Outcome different = other.run("verify", folder.toString(), "--only", "all-three:2");
        assertThat(different.code()).isEqualTo(4);
        assertThat(different.out()).contains("11 differences:", "all-three:2 guns.crossed: ");
        assertThat(IRONRIVER.run("verify", temporary.toString()).code()).isEqualTo(2);
    }

    @Test
    void onlyGivesOneRowOfTheTableAgain() throws IOException {
        Outcome row = IRONRIVER.run("compare", "baseline", "all-three", "--only", "all-three:2", "--format", "csv");
        assertThat(row.code()).isZero();
        assertThat(Files.readAllLines(folder.resolve("runs.csv")))
                .containsAll(row.out().lines().toList());
        assertThat(row.out().lines()).hasSize(12);
        assertThat(IRONRIVER.run("compare", "--only", "all-three:2").out())
                .contains("all-three, replication 2, seed", "guns.crossed.by-state.TX");
        assertThat(IRONRIVER.run("compare", "--only", "all-tree:2"))
                .returns(3, Outcome::code)
                .extracting(Outcome::err)
                .asString()
                .contains("did you mean 'all-three'?");
        for (String wrong : List.of("all-three", "all-three:0", ":3", "all-three:x")) {
            assertThat(IRONRIVER.run("compare", "--only", wrong))
                    .returns(2, Outcome::code)
                    .extracting(Outcome::err)
                    .asString()
                    .contains("SCENARIO:REPLICATION, such as baseline:17");
        }
    }

    @Test
    void anExperimentThatWasBrokenOffIsNotBegunAgainByMistake() throws IOException {
        Files.delete(folder.resolve("manifest.json"));
        Outcome outcome = compare(folder, 3);
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("broken off", "ironriver extend " + folder);
    }

    @Test
    void aJournalThatCannotBeRepairedIsLeftAsItIs() throws IOException {
        Path journal = folder.resolve("replications.journal");
        byte[] damaged = Files.readAllBytes(journal);
        damaged[40] ^= 1;
        Files.write(journal, damaged);
        Outcome outcome = IRONRIVER.run("extend", folder.toString(), "--repair");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("its first record").doesNotContain("written anew");
        assertThat(journal).hasBinaryContent(damaged);
        assertThat(folder.resolve("replications.journal.damaged")).doesNotExist();
    }

    @Test
    void whatIsUnderWayIsNotCalledBrokenOff() throws IOException {
        Files.delete(folder.resolve("manifest.json"));
        try (ExperimentFolder held = ExperimentFolder.reopen(folder)) {
            for (String command : List.of("plan", "verify", "report")) {
                Outcome outcome = IRONRIVER.run(command, held.path().toString());
                assertThat(outcome.code()).isEqualTo(2);
                assertThat(outcome.err())
                        .contains(folder + ": another process is writing here")
                        .doesNotContain("broken off");
            }
        }
        assertThat(IRONRIVER.run("plan", folder.toString()).err()).contains("broken off", "ironriver extend");
    }

    @Test
    void noReportIsWrittenIntoAFolderInWhichAnotherProcessWrites() throws IOException {
        byte[] page = Files.readAllBytes(folder.resolve("report.html"));
        byte[] manifest = Files.readAllBytes(folder.resolve("manifest.json"));
        try (ExperimentFolder held = ExperimentFolder.reopen(folder)) {
            Outcome outcome = IRONRIVER.run("report", held.path().toString(), "--language", "es");
            assertThat(outcome.code()).isEqualTo(2);
            assertThat(outcome.err()).contains(folder + ": another experiment is writing here");
            assertThat(folder.resolve("report.html")).hasBinaryContent(page);
            assertThat(folder.resolve("manifest.json")).hasBinaryContent(manifest);
            Path elsewhere = temporary.resolve("page.html");
            assertThat(IRONRIVER
                            .run("report", folder.toString(), "--out", elsewhere.toString())
                            .code())
                    .isZero();
        }
        assertThat(IRONRIVER
                        .run("report", folder.toString(), "--language", "es")
                        .code())
                .isZero();
        assertThat(folder.resolve(".lock")).doesNotExist();
    }

    @Test
    void whatWasVerifiedIsToldBeforeTheProcessMayEnd() {
        StringWriter told = new StringWriter();
        List<String> whenSafe = new ArrayList<>();
        Environment environment = new Environment(
                new PrintWriter(new BufferedWriter(told)),
                new PrintWriter(new StringWriter()),
                false,
                TOY,
                InstantSource.system(),
                (cancellation, late) -> () -> whenSafe.add(told.toString()),
                Durability.OPERATING_SYSTEM,
                List.of());
        assertThat(Main.execute(environment, "verify", folder.toString(), "--sample", "1"))
                .isZero();
        assertThat(whenSafe).singleElement().asString().contains("no difference");
    }

    @Test
    void whoeverIsBrokenOffIsToldWhatIsLeftToDo() {
        List<String> told = new ArrayList<>();
        CommandLineHarness listening = new CommandLineHarness(TOY, (cancellation, late) -> {
            told.add(late);
            return () -> {};
        });
        listening.run("verify", folder.toString(), "--sample", "1");
        listening.run("validate", "--replications", "1");
        assertThat(told).hasSize(2).noneMatch(late -> late.contains("extend") || late.contains("safe"));
        told.clear();
        listening.run("extend", folder.toString());
        listening.run("compare", "--replications", "1", "--out", folder.toString(), "--force");
        assertThat(told).hasSize(2).allMatch(late -> late.contains("'ironriver extend " + folder + "'"));
    }

    /** Where the record so far from the end begins. */
    private static int recordFromTheEnd(byte[] journal, int number) {
        int place = journal.length;
        for (int found = 0; found < number; ) {
            place--;
            found += journal[place] == 0x1A && journal[place + 1] == 'I' && journal[place + 2] == 'R' ? 1 : 0;
        }
        return place;
    }

    private static Outcome compare(Path out, int replications) {
        return IRONRIVER.run(
                "compare",
                "baseline",
                "all-three",
                "--replications",
                Integer.toString(replications),
                "--out",
                out.toString());
    }
}
