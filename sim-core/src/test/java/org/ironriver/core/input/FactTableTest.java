package org.ironriver.core.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactTableTest {

    private static final String TEXT = """
            # people by town, a guess
            town,people,since,capital

            Juárez,1332131,1659-12-08,false
            # a town without a date
            "Nuevo Laredo, city", 384033 ,,maybe
            """;

    private static List<FactRow> rows() {
        return FactTable.parse("town.csv", TEXT, "town", "people", "since", "capital")
                .rows();
    }

    @Test
    void skipsCommentsAndBlankLinesAndReadsTypes() {
        assertThat(rows()).hasSize(2);
        assertThat(rows().get(0).text("town")).isEqualTo("Juárez");
        assertThat(rows().get(0).truth("capital")).isFalse();
        assertThat(rows().get(0).date("since")).isEqualTo(LocalDate.of(1659, 12, 8));
        assertThat(rows().get(1).text("town")).isEqualTo("Nuevo Laredo, city");
        assertThat(rows().get(1).count("people")).isEqualTo(384_033);
        assertThat(rows().get(1).findDate("since")).isEmpty();
    }

    @Test
    void errorsNameTheLineAndTheColumn() {
        FactRow second = rows().get(1);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> second.truth("capital"))
                .withMessageContaining("town.csv:6 capital")
                .withMessageContaining("allowed: true, false");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> second.number("people", 0, 1000))
                .withMessageContaining("'384033'")
                .withMessageContaining("0.0 to 1000.0");
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> second.number("town", 0, 1));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> second.count("town"));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> second.text("since"));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> second.date("since"));
    }

    @Test
    void theHeaderMustMatch() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> FactTable.parse("town.csv", TEXT, "town", "population", "since", "capital"))
                .withMessageContaining("town.csv:2")
                .withMessageContaining("town,population,since,capital");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> FactTable.parse("town.csv", "# nothing\n", "town"))
                .withMessageContaining("the header town");
    }

    @Test
    void everyRowHasAllCells() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> FactTable.parse("town.csv", "a,b\n1,2\n3\n", "a", "b"))
                .withMessageContaining("town.csv:3")
                .withMessageContaining("1 cells: 3");
    }
}
