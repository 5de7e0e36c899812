package org.ironriver.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ironriver.core.parameter.ModelParameters;
import org.ironriver.core.policy.AreaRule;
import org.ironriver.core.policy.ClassRule;
import org.ironriver.core.policy.NationalRule;
import org.ironriver.core.random.DecisionPoint;
import org.ironriver.core.time.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps the documents true to the code in what a program can check: names, links, and that nothing is missing. */
class DocumentationTest {

    private static final Path ROOT = Path.of("..");
    private static final Path DOCS = ROOT.resolve("docs");
    private static final Path ODD = DOCS.resolve("odd.md");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern DEFINITION = Pattern.compile("(?m)^\\[(\\w+)\\]: (\\S+)$");
    private static final Pattern CLASS_NAME = Pattern.compile("\\[([A-Z][A-Za-z]+)\\](?![(:\\[])");
    private static final Pattern MECHANISM = Pattern.compile("(?ms)^### (7\\.\\d+ [^\\n]+)\\n(.*?)(?=^##|\\z)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\w+) \\| (.+) \\|$");
    private static final Pattern CONSTANT = Pattern.compile("`([A-Z]+(?:_[A-Z]+)*)`");

    @Test
    void theModelPageNamesOnlyClassesAndTestsThatExist() throws IOException {
        String page = Files.readString(ODD);
        TreeMap<String, String> files = new TreeMap<>();
        DEFINITION.matcher(page).results().forEach(found -> files.put(found.group(1), found.group(2)));
        assertThat(files)
                .isNotEmpty()
                .allSatisfy((name, file) -> assertThat(DOCS.resolve(file))
                        .as("%s: correct its line at the end of docs/odd.md", name)
                        .exists());
        assertThat(files.keySet())
                .as("classes named in docs/odd.md as [Name] have a line [Name]: ../path at its end, and the reverse")
                .containsAll(new TreeSet<>(groups(CLASS_NAME, page)));
    }

    @Test
    void theModelPageMentionsEveryPhaseDecisionPointAndGroupOfParameters() throws IOException {
        String page = Files.readString(ODD);
        List<String> constants = groups(CONSTANT, page);
        assertThat(constants)
                .as("docs/odd.md says which mechanism draws at each decision point, and what happens in each phase")
                .containsAll(names(DecisionPoint.values()))
                .containsAll(names(Phase.values()));
        for (var group : ModelParameters.class.getRecordComponents()) {
            assertThat(page).contains("(parameters.md#" + group.getName() + ")");
        }
    }

    @Test
    void everyMechanismTellsClassParametersDrawsTestAndLimits() throws IOException {
        List<String> known = names(DecisionPoint.values());
        List<MatchResult> mechanisms =
                MECHANISM.matcher(Files.readString(ODD)).results().toList();
        assertThat(mechanisms).hasSizeGreaterThan(20);
        for (MatchResult mechanism : mechanisms) {
            TreeMap<String, String> rows = new TreeMap<>();
            ROW.matcher(mechanism.group(2)).results().forEach(row -> rows.put(row.group(1), row.group(2)));
            assertThat(rows)
                    .as("rows of docs/odd.md, %s", mechanism.group(1))
                    .containsOnlyKeys("class", "draws", "limits", "parameters", "test");
            for (String row : List.of("class", "test")) {
                assertThat(groups(CLASS_NAME, rows.getOrDefault(row, "")))
                        .as("classes in the row '%s' of docs/odd.md, %s", row, mechanism.group(1))
                        .isNotEmpty();
            }
            assertThat(known)
                    .as("decision points of docs/odd.md, %s", mechanism.group(1))
                    .containsAll(groups(CONSTANT, rows.getOrDefault("draws", "")));
        }
    }

    @Test
    void thePolicyPageNamesEveryRule() throws IOException {
        assertThat(groups(CONSTANT, Files.readString(DOCS.resolve("policies.md"))))
                .as("docs/policies.md says what each rule is for")
                .containsAll(names(AreaRule.values()))
                .containsAll(names(ClassRule.values()))
                .containsAll(names(NationalRule.values()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadSomewhere(Path page) throws IOException {
        for (String link : groups(LINK, Files.readString(page))) {
            assertThat(page.resolveSibling(link))
                    .as("link (%s) in %s", link, page)
                    .exists();
        }
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(DOCS)) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
