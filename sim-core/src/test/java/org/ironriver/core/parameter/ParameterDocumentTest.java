package org.ironriver.core.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ParameterDocumentTest {

    private static final Path PAGE = Path.of("..", "docs", "parameters.md");

    @Test
    void thePageShowsTheParametersAsTheyAre() throws IOException {
        String page = ParameterDocument.render(ParameterSet.defaults());
        if (Boolean.getBoolean("refresh")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .withFailMessage("docs/parameters.md is out of date. Refresh it, look at what changed, and commit it:%n"
                        + "  mvn -pl sim-core test -Dtest=ParameterDocumentTest -Drefresh=true")
                .hasContent(page);
    }

    @Test
    void eachParameterHasARowWithItsEvidence() {
        String page = ParameterDocument.render(SampleParameters.load());
        assertThat(page)
                .contains("| A | primary source | 1 |")
                .contains("|  | all | 4 |".replace("|  |", "| |"))
                .contains("## Cartel\n")
                .contains("## Cartel: prices\n")
                .contains("| `recruitment-rate` | 0.002527 | 1/week | 0.002 to 0.003 | A | Prieto-Curiel 2023 |"
                        + " a \\| b |");
    }
}
