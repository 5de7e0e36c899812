package org.ironriver.scenarios.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide that users copy from says what the reader accepts. */
class ScenarioGuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "experiments.md");

    @TempDir
    Path folder = Path.of(".");

    @Test
    void theScenarioInTheGuideIsValid() throws IOException {
        Matcher block = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(GUIDE));
        assertThat(block.find()).isTrue();
        Path file = Files.writeString(folder.resolve("my-scenario.yaml"), block.group(1));
        assertThat(new ScenarioLibrary().loadFile(file).scenario().interventions())
                .hasSize(2);
    }

    @Test
    void theGuideNamesEveryKey() throws IOException {
        String guide = Files.readString(GUIDE);
        assertThat(ScenarioField.keys()).allSatisfy(key -> assertThat(guide).contains("`" + key + "`"));
        for (InterventionField field : InterventionField.values()) {
            assertThat(guide).contains(field.key());
        }
    }
}
