package org.ironriver.scenarios.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.ironriver.scenarios.experiment.Cancellation;
import org.ironriver.scenarios.experiment.Contrast;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.ExperimentListener;
import org.ironriver.scenarios.experiment.ExperimentRunner;
import org.ironriver.scenarios.experiment.Scenarios;
import org.ironriver.scenarios.experiment.ToyRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs in the guide compile as they stand and do what the guide says; a toy takes the place of the model. */
class LibraryGuideTest {

    private static final Path EXPERIMENTS = Path.of("..", "docs", "experiments.md");
    private static final Path SWEEPS = Path.of("..", "docs", "sweeps.md");
    private static final Path STATISTICS = Path.of("..", "docs", "statistics.md");
    private static final String IMPORTS = """
            import java.nio.file.Path;
            import java.util.List;
            import org.ironriver.core.outcome.Outcome;
            import org.ironriver.scenarios.experiment.*;
            import org.ironriver.scenarios.factorial.*;
            import org.ironriver.scenarios.io.*;
            import org.ironriver.scenarios.scenario.*;
            import org.ironriver.scenarios.study.*;
            import org.ironriver.scenarios.sweep.*;
            """;

    @TempDir
    Path folder = Path.of(".");

    @Test
    void theShortProgramPrintsEveryContrast() throws Exception {
        assertThat(run(programs(EXPERIMENTS).get(0)).lines())
                .containsExactly("homicides 0.0", "guns.crossed " + difference(), "traces.share NaN");
    }

    @Test
    void theLongProgramTellsItsProgressAndLeavesAFolderThatCanBeVerified() throws Exception {
        String told = run(programs(EXPERIMENTS).get(1));
        assertThat(told).startsWith("1 of 40").contains("40 of 40", "20 replications of the baseline");
        Verification.Report report = Verification.of(folder.resolve("results"), Scenarios.LIBRARY)
                .sample(3, new ExperimentRunner(new ToyRunner(), 2), ExperimentListener.NONE, new Cancellation());
        assertThat(report.differences()).isEmpty();
    }

    /** Each policy of the toy takes 5,000 guns, whatever the others do. */
    @Test
    void theFactorialProgramPrintsEffectsAndStandings() throws Exception {
        assertThat(run(programs(STATISTICS).get(0)))
                .containsPattern("joint \\[universal-background-checks, assault-weapon-ban\\] -9[89]\\d\\d\\.")
                .containsPattern("shapley \\[assault-weapon-ban\\] -49\\d\\d\\.")
                .contains("together-ab is the best with 1.0");
    }

    /** A policy of the toy takes its guns at any dose. */
    @Test
    void theSweepPrintsTheDoseThatIsNeeded() throws Exception {
        assertThat(run(programs(SWEEPS).get(0)).lines()).containsExactly("EVERYWHERE at NaN");
    }

    private static double difference() {
        Experiment experiment =
                new Experiment(Scenarios.builtIn("baseline"), List.of(Scenarios.builtIn("assault-weapon-ban")), 20, 1);
        return Contrast.listContrasts(new ExperimentRunner(new ToyRunner(), 1).run(experiment))
                .get(1)
                .paired()
                .difference();
    }

    private static List<String> programs(Path guide) throws IOException {
        Matcher blocks = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(guide));
        List<String> programs = new ArrayList<>();
        while (blocks.find()) {
            programs.add(blocks.group(1));
        }
        assertThat(programs).isNotEmpty();
        return programs;
    }

    private String run(String program) throws Exception {
        String body = program.replace("new ModelRunner()", "new ToyRunner()")
                .replace(
                        "results/from-a-program",
                        folder.resolve("results").toString().replace('\\', '/'));
        Path source = Files.writeString(
                folder.resolve("Guide.java"),
                IMPORTS + "public class Guide { public static void main(String[] arguments) throws Exception {\n" + body
                        + "}}\n");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter errors = new StringWriter();
        boolean compiled = compiler.getTask(
                        errors,
                        null,
                        null,
                        List.of("-cp", System.getProperty("java.class.path"), "-d", folder.toString(), "-proc:none"),
                        null,
                        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)
                                .getJavaFileObjects(source))
                .call();
        assertThat(compiled).as(errors.toString()).isTrue();
        return output();
    }

    private String output() throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        URL[] classes = {folder.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            loader.loadClass("Guide").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
