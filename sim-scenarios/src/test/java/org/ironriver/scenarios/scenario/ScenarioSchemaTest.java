package org.ironriver.scenarios.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema agrees with the reader. */
class ScenarioSchemaTest {

    private static final ScenarioLibrary LIBRARY = new ScenarioLibrary();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(LIBRARY.schema(), InputFormat.JSON);

    static Stream<String> builtIn() {
        return LIBRARY.listIds().stream();
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void acceptsTheEffectiveFileOfEveryScenario(String id) {
        String text = LIBRARY.effective(LIBRARY.load(id).scenario());
        assertThat(errors(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "extends: baseline",
                "id: x",
                "id: ../x\nextends: baseline",
                "id: x\nextends: baseline\ncivilian-scale: 0",
                "id: x\nextends: baseline\nunknown: 1",
                "id: x\nextends: baseline\ninterventions: [{policy: gun-ban, from: '2020-01-01'}]",
                "id: x\nextends: baseline\ninterventions: [{policy: dealer-oversight}]",
                "id: x\nextends: baseline\ninterventions: [{policy: dealer-oversight, from: '2020-01-01', coverage: 1}]",
                "id: x\nextends: baseline\ninterventions: [{policy: dealer-oversight, from: '2020-01-01', strength: 2}]",
                "id: x\nextends: baseline\nparameters: {border.no-such-rate: 1}"
            })
    void refusesWhatTheReaderRefuses(String text) {
        assertThat(errors(text)).isNotEmpty();
    }

    private static List<Error> errors(String yaml) {
        return SCHEMA.validate(yaml, InputFormat.YAML);
    }
}
