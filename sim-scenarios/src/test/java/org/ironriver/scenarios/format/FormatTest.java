package org.ironriver.scenarios.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ironriver.core.input.LocatedYaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {

    /** 2.0E-3 and 2.2250738585072014E-308 are among the numbers that Java 17's own text gets too long. */
    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "212887.0, 212887",
        "1.0E7, 10000000",
        "123456789.25, 123456789.25",
        "1.0E-5, 0.00001",
        "2.0E-320, 2.0E-320",
        "1.0E23, 1.0E23",
        "-0.0, 0",
        "NaN, ''",
        "Infinity, Infinity"
    })
    void numbersAreAsShortAsTheyCanBe(double value, String text) {
        assertThat(Numbers.shortest(value)).isEqualTo(text);
    }

    @Property
    void numbersReadBackAsThemselves(@ForAll double value) {
        assertThat(Double.parseDouble(Numbers.shortest(value))).isEqualTo(value == 0 ? 0 : value);
    }

    @Test
    void numbersDoNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Numbers.shortest(1234.5)).isEqualTo("1234.5");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Property
    void anyTextReadsBackFromYaml(@ForAll String text) {
        String printable = text.replaceAll("[\\ud800-\\udfff]", "");
        String yaml = "title: " + YamlText.scalar(printable) + "\n# " + YamlText.comment(printable) + "\n";
        assertThat(LocatedYaml.parse("test", yaml).asMap().get("title").asText())
                .isEqualTo(printable);
    }

    @Test
    void wordsOfACommandAreQuotedWhereAShellWouldMakeSomethingElseOfThem() {
        assertThat(ShellWords.quoted("results/mine:17,a=0.5")).isEqualTo("results/mine:17,a=0.5");
        assertThat(ShellWords.quoted("homicides -5%")).isEqualTo("'homicides -5%'");
        assertThat(ShellWords.quoted("it's")).isEqualTo("'it'\\''s'");
        assertThat(ShellWords.quoted("")).isEqualTo("''");
    }

    @Test
    void tablesQuoteOnlyWhatNeedsIt() throws IOException {
        StringWriter out = new StringWriter();
        try (CsvTable table = new CsvTable(out, List.of("zeta", "alpha"))) {
            table.row(List.of("a long text that needs no quotes at all, does it", ""));
            table.row(List.of("plain text of more than twenty-four letters", "say \"no\""));
        }
        assertThat(out)
                .hasToString("zeta,alpha\n\"a long text that needs no quotes at all, does it\",\n"
                        + "plain text of more than twenty-four letters,\"say \"\"no\"\"\"\n");
    }
}
