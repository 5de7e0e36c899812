package org.ironriver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.ironriver.scenarios.io.PathsTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that writes pages and figures. */
class ReportCommandTest {

    private static final CommandLineHarness IRONRIVER = new CommandLineHarness(new ToyRunner());

    /** A scorecard with one target that is met, one that is not, and a figure that is no target. */
    private static final String SCORECARD = """
                {"version": "1", "commit": "c0ffee", "replications": 3,
                 "scenarios": [{"id": "baseline", "parameters": "any"}],
                 "targets": [
                  {"title": "Homicides <b>", "use": "level", "within_tolerance": "pass",
                   "figures": [{"within_30_percent": "pass"}, {"within_30_percent": "fail"}]},
                  {"title": "Traces", "use": "calibration", "within_tolerance": "fail",
                   "figures": [{"within_30_percent": "fail"}]},
                  {"title": "Given", "use": "input", "within_tolerance": "pass", "figures": []}]}
                """;

    @TempDir
    private Path folder;

    private Path experiment;

    @BeforeEach
    void runAnExperiment() {
        experiment = folder.resolve("experiment");
        assertThat(IRONRIVER
                        .run("compare", "--replications", "2", "--out", experiment.toString())
                        .code())
                .isZero();
    }

    @Test
    void compareLeavesAReportThatTheManifestKnowsAndVerifyAccepts() throws IOException {
        assertThat(experiment.resolve("manifest.json")).content().contains("\"report.html\": \"");
        assertThat(IRONRIVER
                        .run("verify", experiment.toString(), "--sample", "1")
                        .code())
                .isZero();
        byte[] first = Files.readAllBytes(experiment.resolve("report.html"));
        assertThat(IRONRIVER.run("report", experiment.toString()).code()).isZero();
        assertThat(experiment.resolve("report.html")).hasBinaryContent(first);
        Files.writeString(experiment.resolve("report.html"), "forged");
        assertThat(IRONRIVER
                        .run("verify", experiment.toString(), "--sample", "1")
                        .code())
                .isEqualTo(4);
    }

    @Test
    void goingOnLeavesNoStaleReport() throws IOException {
        IRONRIVER.run("extend", experiment.toString(), "--replications", "3");
        assertThat(experiment.resolve("report.html")).content().contains("<dd>3</dd>");
        assertThat(IRONRIVER
                        .run("verify", experiment.toString(), "--sample", "1")
                        .code())
                .isZero();
    }

    @Test
    void aPageIsWrittenOverAPageAndOverNothingElse() throws IOException {
        Path page = folder.resolve("page.html");
        assertThat(report("--out", page.toString()).code()).isZero();
        assertThat(report("--out", page.toString(), "--language", "es").code()).isZero();
        assertThat(page).content(StandardCharsets.UTF_8).contains("<html lang=\"es\">");

        Path letter = Files.writeString(folder.resolve("letter.html"), "<!DOCTYPE html><title>Dear friend</title>");
        Path manifest = experiment.resolve("manifest.json");
        byte[] before = Files.readAllBytes(manifest);
        for (Path kept : List.of(letter, manifest, experiment.resolve("sweep.csv"), experiment)) {
            CommandLineHarness.Outcome refused = report("--out", kept.toString());
            assertThat(refused.code()).as(refused.err()).isEqualTo(3);
            assertThat(refused.err()).contains("--out " + kept, "allowed:");
        }
        assertThat(letter).content().contains("Dear friend");
        assertThat(manifest).hasBinaryContent(before);
        assertThat(experiment.resolve("sweep.csv")).doesNotExist();
        assertThat(IRONRIVER.run("report", "--help").out()).contains("earlier page");
    }

    @Test
    void aTableThatCannotBeReadIsCalledByItsName() throws IOException {
        for (String name : List.of("series.parquet", "contrasts.csv", "summary.json")) {
            Path table = experiment.resolve(name);
            byte[] before = Files.readAllBytes(table);
            byte[] damaged = before.clone();
            damaged[damaged.length / 2] = (byte) 0xff;
            damaged[damaged.length - 1] = (byte) 0xff;
            Files.write(table, damaged);
            CommandLineHarness.Outcome refused = report();
            assertThat(refused.code()).as(refused.err()).isEqualTo(3);
            assertThat(refused.err()).contains(table.toString(), "allowed:").doesNotContain("unforeseen");
            Files.write(table, before);
        }
        assertThat(report().code()).isZero();
    }

    @Test
    void aCellThatIsNoNumberIsShownWithItsPlace() throws IOException {
        Path contrasts = experiment.resolve("contrasts.csv");
        List<String> before = Files.readAllLines(contrasts);
        List<String> lines = new ArrayList<>(before);
        lines.set(2, lines.get(2).replaceFirst("[^,]*$", "a lot"));
        Files.write(contrasts, lines);
        requireRefused(contrasts + ":3, column one_world_relative_high");
        Files.write(contrasts, before);
        Path paths = experiment.resolve("paths.csv");
        String row = "baseline,baseline,state,TX,port,laredo,2,1,,,";
        Files.write(paths, List.of(String.join(",", PathsTable.COLUMNS), row, row + "a lot"));
        requireRefused(paths + ":3, column ci_high");
        Files.write(paths, List.of(String.join(",", PathsTable.COLUMNS), row));
        assertThat(report().code()).isZero();
    }

    private void requireRefused(String place) {
        CommandLineHarness.Outcome refused = report();
        assertThat(refused.code()).as(refused.err()).isEqualTo(3);
        assertThat(refused.err()).contains(place, "'a lot'", "allowed: a number");
    }

    @Test
    void aPlanWithoutASummaryMissesIt() throws IOException {
        Files.delete(experiment.resolve("summary.json"));
        CommandLineHarness.Outcome refused = IRONRIVER.run("plan", experiment.toString());
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("summary.json", "no such file").doesNotContain("cannot write");
    }

    @Test
    void thePageOfTheFolderIsInTheManifestHoweverItIsCalled() {
        String same = experiment.resolve("figures/../report.html").toString();
        assertThat(report("--out", same, "--language", "es").code()).isZero();
        assertThat(IRONRIVER
                        .run("verify", experiment.toString(), "--sample", "1")
                        .code())
                .isZero();
    }

    private CommandLineHarness.Outcome report(String... arguments) {
        List<String> all = new ArrayList<>(List.of("report", experiment.toString()));
        all.addAll(List.of(arguments));
        return IRONRIVER.run(all.toArray(String[]::new));
    }

    @Test
    void theAnswerIsInThePageInTheLanguageAskedFor() throws IOException {
        Path file = folder.resolve("informe.html");
        assertThat(IRONRIVER
                        .run("report", experiment.toString(), "--language", "es", "--out", file.toString())
                        .code())
                .isZero();
        assertThat(file)
                .content(StandardCharsets.UTF_8)
                .contains("<html lang=\"es\">", "¿Cuál de 4 políticas")
                .containsPattern("reduce el flujo: [^;]+; [^;]+; en un solo mundo: [−-]\\S+ a [−-]?\\d")
                .containsPattern("mueren asesinadas [^;]+; [^;]+; en un solo mundo: [−-]\\S+ a [−-]?\\d");
        CommandLineHarness.Outcome wrong = IRONRIVER.run("report", experiment.toString(), "--language", "fr");
        assertThat(wrong.code()).isEqualTo(3);
        assertThat(wrong.err()).contains("en", "es");
    }

    @Test
    void figuresHaveTheirNumbersBeside() throws IOException {
        CommandLineHarness.Outcome outcome = IRONRIVER.run("report", experiment.toString(), "--figures", "svg,png,pdf");
        assertThat(outcome.code()).as(outcome.err()).isZero();
        Path figures = experiment.resolve("figures");
        assertThat(figures.resolve("forest.svg")).content().startsWith("<svg").contains("All three policies");
        assertThat(ImageIO.read(figures.resolve("forest.png").toFile()).getWidth())
                .isEqualTo(2_250);
        assertThat(Files.readAllBytes(figures.resolve("forest.pdf")))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        List<String> rows = Files.readAllLines(figures.resolve("forest.csv"));
        assertThat(rows).hasSize(1 + 4 * 7);
        assertThat(rows.get(0)).isEqualTo("Scenario,Outcome,relative,relative_ci_low,relative_ci_high");
    }

    @Test
    void figuresAreWrittenOverFiguresAndOverNothingElse() throws IOException {
        Path paper = Files.createDirectories(folder.resolve("paper/figures"));
        String page = folder.resolve("paper/page.html").toString();
        Path mine = Files.writeString(paper.resolve("forest.csv"), "tree,height\noak,20\n");
        CommandLineHarness.Outcome refused = report("--out", page, "--figures", "svg");
        assertThat(refused.code()).as(refused.err()).isEqualTo(3);
        assertThat(refused.err()).contains("--figures " + mine, "allowed:");
        assertThat(mine).hasContent("tree,height\noak,20\n");
        assertThat(paper.resolve("forest.svg")).doesNotExist();

        Files.move(mine, paper.resolve("trees.csv"));
        for (String formats : List.of("svg", "svg,pdf")) {
            CommandLineHarness.Outcome written = report("--out", page, "--figures", formats, "--language", "es");
            assertThat(written.code()).as(written.err()).isZero();
        }
        assertThat(paper.resolve("trees.csv")).hasContent("tree,height\noak,20\n");
        Path edited = Files.writeString(paper.resolve("forest.svg"), "<svg>by hand</svg>");
        CommandLineHarness.Outcome changed = report("--out", page, "--figures", "svg");
        assertThat(changed.code()).isEqualTo(3);
        assertThat(changed.err()).contains("--figures " + edited, "changed since");
        assertThat(edited).hasContent("<svg>by hand</svg>");
    }

    /** Titles of combinations are long, and begin alike. */
    @Test
    void everyCombinationHasANameOfItsOwnInTheFigures() throws IOException {
        Path combined = folder.resolve("combined");
        CommandLineHarness.Outcome outcome = IRONRIVER.run(
                "compare",
                "--factorial",
                "universal-background-checks,assault-weapon-ban,dealer-oversight",
                "--replications",
                "2",
                "--out",
                combined.toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        IRONRIVER.run("report", combined.toString(), "--figures", "svg");
        String legend = Files.readString(combined.resolve("figures/forest.svg"));
        assertThat(legend)
                .contains(
                        ">Universal background checks (UBC)<",
                        ">Assault weapon ban (AWB)<",
                        ">Dealer oversight (DO)<",
                        ">UBC + AWB<",
                        ">UBC + DO<",
                        ">AWB + DO<",
                        ">UBC + AWB + DO<");
        assertThat(Files.readString(combined.resolve("figures/displacement.svg")))
                .contains(">AWB + DO<");
        assertThat(combined.resolve("report.html"))
                .content(StandardCharsets.UTF_8)
                .contains("Universal background checks + Assault weapon ban + Dealer oversight");
    }

    @Test
    void equalTitlesAreToldApartByIds() throws IOException {
        String same = "title: The same\ninterventions:\n  - policy: dealer-oversight\n    from: 2020-01-01\n";
        Path one = Files.writeString(folder.resolve("one.yaml"), "id: one\nextends: baseline\n" + same);
        Path two = Files.writeString(folder.resolve("two.yaml"), "id: two\nextends: baseline\n" + same);
        Path both = folder.resolve("both");
        CommandLineHarness.Outcome outcome = IRONRIVER.run(
                "compare", "baseline", one.toString(), two.toString(), "--replications", "2", "--out", both.toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        IRONRIVER.run("report", both.toString(), "--figures", "svg");
        assertThat(both.resolve("figures/forest.svg")).content().contains(">one<", ">two<");
        assertThat(both.resolve("report.html")).content().contains("“one”", "<caption>The same <code>two</code>");
    }

    @Test
    void aSinglePolicyIsNotSaidToBeTheMostOfAny() throws IOException {
        Path alone = folder.resolve("alone");
        IRONRIVER.run("compare", "dealer-oversight", "--replications", "4", "--out", alone.toString());
        assertThat(alone.resolve("report.html"))
                .content(StandardCharsets.UTF_8)
                .contains(
                        "<p id=\"answer\" tabindex=\"-1\">In the model, “Dealer oversight” lowers the flow: ",
                        "En el modelo, «Dealer oversight» reduce el flujo: ");
    }

    @Test
    void theTableSaysWhereOneWorldLies() throws IOException {
        assertThat(experiment.resolve("report.html"))
                .content(StandardCharsets.UTF_8)
                .contains("data-t=\"table.one-world\">In one world</th>", "data-t=\"table.one-world.note\">")
                .containsPattern("<span class=\"one\">[−+]\\S+ to [−+]\\S+</span>"
                        + " <span class=\"one-relative\">[−+]\\S+ % to [−+]\\S+ %</span>");
    }

    /** Replications of a draw count as one together, and their mean is no world. */
    @Test
    void nothingIsSaidOfOneWorldWhereAPairIsNone() throws IOException {
        Path shared = folder.resolve("shared");
        CommandLineHarness.Outcome outcome =
                IRONRIVER.run("compare", "--replications", "4", "--luck-per-draw", "2", "--out", shared.toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(shared.resolve("report.html"))
                .content(StandardCharsets.UTF_8)
                .doesNotContain("<span class=\"one\">", "; in one world −", "; en un solo mundo: −");
        // A folder of a version that did not have the columns.
        Path table = experiment.resolve("contrasts.csv");
        Files.write(
                table,
                Files.readAllLines(table).stream()
                        .map(line -> line.replaceAll("(,[^,]*){4}$", ""))
                        .toList());
        Path page = folder.resolve("page.html");
        assertThat(IRONRIVER
                        .run("report", experiment.toString(), "--out", page.toString())
                        .code())
                .isZero();
        assertThat(page)
                .content(StandardCharsets.UTF_8)
                .contains("Which of 4 policies")
                .doesNotContain("<span class=\"one\">", "In one world</th>");
    }

    @Test
    void aScorecardOfOnesOwnIsShownInBothLanguages() throws IOException {
        Path file = Files.writeString(folder.resolve("card.json"), SCORECARD);
        Path page = folder.resolve("page.html");
        for (String[] words : new String[][] {{"en", "yes", "no"}, {"es", "sí", "no"}}) {
            CommandLineHarness.Outcome outcome = IRONRIVER.run(
                    "report",
                    experiment.toString(),
                    "--scorecard",
                    file.toString(),
                    "--language",
                    words[0],
                    "--out",
                    page.toString());
            assertThat(outcome.code()).as(outcome.err()).isZero();
            assertThat(page)
                    .content(StandardCharsets.UTF_8)
                    .contains("Homicides &lt;b&gt;</th><td class=\"n\">1 / 2</td><td data-t=\"scorecard.pass\">"
                            + words[1])
                    .contains("Traces</th><td class=\"n\">0 / 1</td><td data-t=\"scorecard.fail\">" + words[2])
                    .contains("<code>c0ffee</code>")
                    .doesNotContain("Given</th>");
        }
    }

    @Test
    void whatIsNoScorecardIsRefusedInWords() throws IOException {
        for (String content : List.of("{", "{}", "{\"targets\": []}")) {
            Path file = Files.writeString(folder.resolve("card.json"), content);
            CommandLineHarness.Outcome outcome =
                    IRONRIVER.run("report", experiment.toString(), "--scorecard", file.toString());
            assertThat(outcome.code()).as(content).isEqualTo(3);
            assertThat(outcome.err()).contains("card.json", "validate --format json --out FILE");
        }
        assertThat(IRONRIVER
                        .run(
                                "report",
                                experiment.toString(),
                                "--scorecard",
                                folder.resolve("none").toString())
                        .err())
                .contains("no such file");
    }

    /** The scorecard that ships is about other parameters than these. */
    @Test
    void noScorecardIsShownBesideParametersThatItIsNotAbout() throws IOException {
        Path other = folder.resolve("other");
        IRONRIVER.run("compare", "--replications", "2", "--set", "conflict.attack-rate=1.9", "--out", other.toString());
        assertThat(other.resolve("report.html"))
                .content()
                .doesNotContain("<table class=\"scorecard\">")
                .contains("<p data-t=\"scorecard.none\">");
    }

    @Test
    void aFolderWithoutTablesIsRefusedInWords() {
        CommandLineHarness.Outcome outcome = IRONRIVER.run("report", folder.toString());
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("has no manifest.json", "ironriver compare");
    }
}
