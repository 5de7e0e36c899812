package org.ironriver.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScenarioNamesTest {

    @Test
    void titlesThatTellScenariosApartAreTheirNames() {
        assertThat(names(20, "present", "Present law", "ban", " A\n ban ", "long", "A title of many letters"))
                .containsExactly("Present law", "A ban", "A title of many let…");
    }

    @Test
    void whatIsTheSameAsShownIsCalledByItsId() {
        assertThat(names(
                        20,
                        "present",
                        "Present law",
                        "a",
                        "A title of many letters",
                        "b",
                        "A title of many letterheads"))
                .containsExactly("Present law", "a", "b");
        assertThat(names(20, "present", "Same", "a", "Same", "b", "Other")).containsExactly("present", "a", "Other");
    }

    @Test
    void aTitleThatIsTheIdOfAnotherConfusesNobody() {
        assertThat(names(20, "present", "a", "a", "Same", "b", "Same")).containsExactly("present", "a", "b");
        assertThat(names(20, "present", "", "a", " ")).containsExactly("present", "a");
    }

    @Test
    void combinationsAreNamedByTheTitlesOfTheirParts() {
        assertThat(names(42, "now", "Now", "ban-a", "Ban", "ban-b", "Checks", "together-ab", "ban-a + ban-b"))
                .containsExactly("Now", "Ban", "Checks", "Ban + Checks");
    }

    @Test
    void longCombinationsAreNamedByInitialsAndTheirPartsGiveTheKey() {
        assertThat(names(
                        42,
                        "now",
                        "Present law",
                        "checks",
                        "Universal background checks",
                        "ban",
                        "Assault weapon ban",
                        "together-ab",
                        "checks + ban"))
                .containsExactly(
                        "Present law", "Universal background checks (UBC)", "Assault weapon ban (AWB)", "UBC + AWB");
    }

    @Test
    void initialsThatAreTheSameNameNothing() {
        assertThat(names(
                        20,
                        "now",
                        "Present law",
                        "one",
                        "Dealer oversight",
                        "two",
                        "Dealer offices",
                        "together-ab",
                        "one + two"))
                .containsExactly("Present law", "Dealer oversight", "Dealer offices", "one + two");
        assertThat(names(42, "now", "Now", "one", "Same", "two", "Same", "together-ab", "one + two"))
                .containsExactly("Now", "one", "two", "one + two");
    }

    private static Iterable<String> names(int longest, String... idsAndTitles) {
        Map<String, String> titles = new LinkedHashMap<>();
        for (int i = 0; i < idsAndTitles.length; i += 2) {
            titles.put(idsAndTitles[i], idsAndTitles[i + 1]);
        }
        return ScenarioNames.of(titles, longest).values();
    }
}
