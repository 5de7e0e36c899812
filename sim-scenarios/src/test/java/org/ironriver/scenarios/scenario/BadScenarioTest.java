package org.ironriver.scenarios.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.ironriver.core.input.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each slip is refused at its place, with what was found, what is allowed and the nearest valid name. */
class BadScenarioTest {

    private static final ScenarioLibrary LIBRARY = new ScenarioLibrary();

    @TempDir
    Path folder = Path.of(".");

    static Stream<Arguments> slips() {
        return Stream.of(
                slip("unknown key", "extend: baseline", "slip.yaml:2:1 extend", "unknown key 'extend'", "'extends'"),
                slip("wrong type", "extends: baseline\nburn-in-weeks: many", "slip.yaml:3:16", "the text 'many'"),
                slip("number as id", "extends: baseline\ntitle: 5", "slip.yaml:3:8", "5", "a text"),
                slip("fraction", "extends: baseline\ncivilian-scale: 1.5", "slip.yaml:3", "1.5", "a whole number"),
                slip("scale of zero", "extends: baseline\ncivilian-scale: 0", "slip.yaml:3", "from 1 to 10000"),
                slip("duplicate key", "extends: baseline\nextends: history", "slip.yaml:3:1", "first on line 2"),
                slip("unknown base", "extends: baselin", "slip.yaml:2:10", "'baselin'", "did you mean 'baseline'?"),
                slip("extends itself", "extends: slip.yaml", "slip.yaml:2:10", "come back to this one"),
                slip("missing base file", "extends: other.yaml", "other.yaml", "no such file"),
                slip("no window", "title: x", "slip.yaml:1", "either 'extends', or both 'from' and 'until'"),
                slip("ends first", "from: 2018-01-01\nuntil: 2017-01-01", "slip.yaml:3:8", "a date after the start"),
                slip("no such day", "from: 2018-02-30\nuntil: 2019-01-01", "slip.yaml:2:7", "2018-02-30", "a date"),
                slip("long ago", "from: 1888-01-01\nuntil: 2019-01-01", "slip.yaml:2:7", "from 1990-01-01"),
                slip("too late", "from: 2049-01-01\nuntil: 2052-01-01", "slip.yaml:3:8", "to 2051-01-01"),
                slip(
                        "burn-in before all facts",
                        "from: 1990-06-01\nuntil: 1992-01-01\nburn-in-weeks: 104",
                        "slip.yaml:2:7",
                        "from 1988-06-03 (burn-in included)",
                        "populations are not known"),
                slip(
                        "not without",
                        "extends: baseline\nwithout: [dealer-oversight]",
                        "slip.yaml:3",
                        "policy of baseline"),
                slip(
                        "without what is not there",
                        "from: 2018-01-01\nuntil: 2019-01-01\nwithout: [dealer-oversight]",
                        "slip.yaml:4:10",
                        "'extends' beside it"),
                slip("list expected", "extends: baseline\ninterventions: {}", "slip.yaml:3", "a list"),
                policy("no policy named", "from: 2020-01-01", "'policy' is required"),
                policy("unknown policy", "policy: gun-ban", "unknown policy 'gun-ban'", "assault-weapon-ban"),
                policy("no date", "policy: dealer-oversight", "'from' is required"),
                policy("before the simulation", "policy: dealer-oversight, from: 2000-01-01", "burn-in included"),
                policy("after the window", "policy: dealer-oversight, from: 2028-01-01", "to before 2028-01-01"),
                policy(
                        "ends before its start",
                        "policy: dealer-oversight, from: 2020-01-01, until: 2019-01-01",
                        "a date after the policy's start, 2020-01-01"),
                policy(
                        "ends after the window",
                        "policy: dealer-oversight, from: 2020-01-01, until: 2038-01-01",
                        "leave it out for a policy that stays"),
                policy(
                        "unknown value",
                        "policy: dealer-oversight, from: 2020-01-01, inspection-per-year: 1",
                        "unknown key of dealer-oversight 'inspection-per-year'",
                        "did you mean 'inspections-per-year'?"),
                policy(
                        "value of another policy",
                        "policy: dealer-oversight, from: 2020-01-01, compliance: 1",
                        "unknown key of dealer-oversight 'compliance'"),
                policy(
                        "value out of range",
                        "policy: universal-background-checks, from: 2020-01-01, compliance: 1.2",
                        "1.2",
                        "a number from 0 to 1 (share of private sellers)"),
                policy(
                        "not a number",
                        "policy: universal-background-checks, from: 2020-01-01, compliance: .nan",
                        ".nan",
                        "a finite decimal number"),
                policy("strength", "policy: dealer-oversight, from: 2020-01-01, strength: -1", "from 0 to 1 (a share)"),
                policy(
                        "unknown state",
                        "policy: dealer-oversight, from: 2020-01-01, jurisdictions: [TX, TZ]",
                        "unknown jurisdiction 'TZ'"),
                policy(
                        "state twice",
                        "policy: dealer-oversight, from: 2020-01-01, jurisdictions: [TX, TX]",
                        "each jurisdiction once"),
                policy(
                        "no state",
                        "policy: dealer-oversight, from: 2020-01-01, jurisdictions: []",
                        "at least one jurisdiction, or 'all'"),
                policy(
                        "unknown class",
                        "policy: assault-weapon-ban, from: 2020-01-01, classes: [hand-gun]",
                        "unknown weapon class 'hand-gun'",
                        "did you mean 'handgun'?"),
                slip("unknown parameter", "extends: baseline\nparameters:\n  border.no-such-rate: 1", "slip.yaml:4:3"),
                slip("empty", "", "slip.yaml", "either 'extends'"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slips")
    void isRefusedWhereItStands(String name, String text, String[] told) throws IOException {
        Path file = Files.writeString(folder.resolve("slip.yaml"), "id: slip\n" + text + "\n");
        InvalidInputException refused = refusal(file);
        assertThat(refused.getMessage()).contains(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "Upper", "-first", "a b", "ñ", "x.yaml", "con/aux", "''"})
    void anIdThatIsNoSafeFileNameIsRefused(String id) throws IOException {
        Path file = Files.writeString(folder.resolve("slip.yaml"), "id: " + id + "\nextends: baseline\n");
        assertThat(refusal(file).getMessage()).contains("slip.yaml:1:5 id", "small letters, digits and hyphens");
    }

    @Test
    void twoFilesThatExtendEachOtherAreRefused() throws IOException {
        Path one = Files.writeString(folder.resolve("one.yaml"), "id: one\nextends: two.yaml\n");
        Files.writeString(folder.resolve("two.yaml"), "id: two\nextends: one.yaml\n");
        assertThat(refusal(one).getMessage()).contains("two.yaml:2:10", "come back to this one");
    }

    @Test
    void whatIsNoReadableFileIsRefused() throws IOException {
        Path latin = Files.write(folder.resolve("latin.yaml"), new byte[] {'i', 'd', ':', ' ', (byte) 0xE9});
        assertThat(refusal(latin).getMessage()).contains("latin.yaml", "UTF-8");
        assertThat(refusal(folder).getMessage()).contains(folder.toString());
        assertThat(refusal(Files.createFile(folder.resolve("empty.yaml"))).getMessage())
                .contains("empty.yaml", "an empty document");
        assertThat(refusal(Files.writeString(folder.resolve("bad.json"), "{\"id\": "))
                        .getMessage())
                .contains("bad.json", "well-formed JSON");
        assertThat(refusal(folder.resolve("emty.yaml")).getMessage())
                .contains("no such file", "did you mean 'empty.yaml'?");
        assertThat(refusal(folder.resolve("other.yaml")).getMessage()).doesNotContain("did you mean");
    }

    @Test
    void anUnknownNameIsRefusedWithTheNearest() {
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> LIBRARY.load("dealer-oversigth"));
        assertThat(refused.getMessage()).contains("unknown scenario 'dealer-oversigth'", "'dealer-oversight'");
    }

    @Test
    void aWindowInWhichAPolicyNeverHoldsIsRefused() {
        Scenario scenario = LIBRARY.load("all-three").scenario();
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> scenario.withYears("--years 2", 2));
        assertThat(refused.getMessage()).contains("--years 2", "is never in force", "until 2020-01-01");
    }

    private InvalidInputException refusal(Path file) {
        return catchThrowableOfType(InvalidInputException.class, () -> LIBRARY.loadFile(file));
    }

    private static Arguments slip(String name, String text, String... told) {
        return Arguments.of(name, text, told);
    }

    private static Arguments policy(String name, String intervention, String... told) {
        return Arguments.of(name, "extends: baseline\ninterventions:\n  - {" + intervention + "}", withPlace(told));
    }

    private static String[] withPlace(String[] told) {
        return Stream.concat(Stream.of("slip.yaml:4:"), Stream.of(told)).toArray(String[]::new);
    }
}
