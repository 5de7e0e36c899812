package org.ironriver.scenarios.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ironriver.core.parameter.ParameterSet;
import org.ironriver.scenarios.validation.Observables;
import org.junit.jupiter.api.Test;

/**
 * The model is not told what it must find: no file of it holds the published series of homicides, or of shares by
 * firearm. A single figure may turn up by chance or in a source; a series may not.
 */
class HeldOutTest {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d_,]*(\\.\\d+)?");
    private static final int BY_CHANCE = 2;

    /** Everything that is read or run by a replication: all but the registry and what prints it. */
    private static final List<Path> MODEL = List.of(
            Path.of("..", "sim-core", "src", "main"),
            Path.of("src", "main", "java", "org", "ironriver", "scenarios", "policy"),
            Path.of("src", "main", "java", "org", "ironriver", "scenarios", "scenario"),
            Path.of("src", "main", "java", "org", "ironriver", "scenarios", "experiment"),
            Path.of("src", "main", "resources", "org", "ironriver", "scenarios", "scenario"));

    @Test
    void noFileOfTheModelHoldsAPublishedSeries() {
        TargetRegistry registry = TargetRegistry.load(Observables.names());
        List<Path> files = MODEL.stream().flatMap(HeldOutTest::files).toList();
        assertThat(files).as("files of the model").hasSizeGreaterThan(100);
        for (String series : List.of("C13", "C14")) {
            Set<Double> published = registry.group(series).targets().stream()
                    .map(Target::published)
                    .collect(Collectors.toSet());
            assertThat(files)
                    .allSatisfy(file -> assertThat(
                                    numbers(file).filter(published::contains).distinct())
                            .as("figures of %s in %s", series, file)
                            .hasSizeLessThanOrEqualTo(BY_CHANCE));
        }
    }

    @Test
    void aSeriesWouldBeFound() {
        assertThat(numbers("{2000: 10737, 2001: 10_285} // 10,088")).contains(10737.0, 10285.0, 10088.0);
    }

    /** A parameter that was set from the source of a finding makes its test circular, which must be told. */
    @Test
    void aFindingThatAParameterWasSetFromSaysSo() {
        for (String source : List.of("Dube", "Webster", "McCourt", "Castillo-Carniglia", "PMC7799862", "ATF release")) {
            assertThat(Findings.load())
                    .as("findings from %s", source)
                    .anyMatch(finding -> finding.source().contains(source));
            ParameterSet.defaults().list().stream()
                    .filter(parameter -> (parameter.evidence().source()
                                    + parameter.evidence().note())
                            .contains(source))
                    .forEach(parameter -> assertThat(Findings.load())
                            .as("findings given by %s, which cites %s", parameter.path(), source)
                            .anyMatch(finding -> finding.given().contains(parameter.path())));
        }
        List<String> paths = ParameterSet.defaults().paths();
        assertThat(Findings.load()).allMatch(finding -> paths.containsAll(finding.given()));
        assertThat(Findings.load()).filteredOn(Finding::isIndependent).hasSizeGreaterThan(5);
    }

    /** What is published reaches the program through the registry, and the registry only what compares and what fits. */
    @Test
    void onlyWhatComparesOrFitsReadsTheRegistry() {
        List<String> allowed = List.of("/evidence/", "/validation/", "/natural/", "/calibration/", "/cli/");
        Stream<Path> files = Stream.of("sim-core", "sim-scenarios", "sim-cli")
                .map(module -> Path.of("..", module, "src", "main", "java"))
                .flatMap(HeldOutTest::files);
        assertThat(files.filter(HeldOutTest::readsTheRegistry))
                .hasSizeGreaterThan(5)
                .allMatch(file -> allowed.stream()
                        .anyMatch(folder -> file.toString().replace('\\', '/').contains(folder)));
    }

    private static boolean readsTheRegistry(Path file) {
        try {
            String text = Files.readString(file);
            return text.contains("TargetRegistry") || text.contains("org.ironriver.scenarios.evidence.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Double> numbers(Path file) {
        try {
            return numbers(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Double> numbers(String text) {
        // As one number with commas, and as the numbers between them: 10,737 may be either.
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .flatMap(
                        number -> Stream.concat(Stream.of(number.replaceAll("[_,]", "")), Stream.of(number.split(","))))
                .map(number -> number.replace("_", ""))
                .filter(number -> !number.isEmpty() && number.length() < 15)
                .map(Double::valueOf);
    }
}
