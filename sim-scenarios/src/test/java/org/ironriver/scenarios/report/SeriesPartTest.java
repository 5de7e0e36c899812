package org.ironriver.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.ironriver.scenarios.experiment.Cancellation;
import org.ironriver.scenarios.experiment.ExperimentListener;
import org.ironriver.scenarios.experiment.ExperimentRunner;
import org.ironriver.scenarios.experiment.Scenarios;
import org.ironriver.scenarios.experiment.ToyRunner;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.io.Execution;
import org.ironriver.scenarios.io.ExperimentFolder;
import org.ironriver.scenarios.io.StoredExperiment;
import org.ironriver.scenarios.journal.Durability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesPartTest {

    @TempDir
    Path folder = Path.of(".");

    @Test
    void whereDuckDbHasNoLibraryThereAreNoMonths() throws IOException {
        Execution execution = new Execution(
                List.of("compare"),
                InstantSource.fixed(Instant.parse("2020-01-01T00:00:00Z")),
                Durability.OPERATING_SYSTEM);
        try (ExperimentFolder held = ExperimentFolder.open(folder, false);
                StoredExperiment stored =
                        StoredExperiment.create(held, Scenarios.experiment(2, 1), Scenarios.LIBRARY, execution)) {
            stored.run(new ExperimentRunner(new ToyRunner(), 1), ExperimentListener.NONE, new Cancellation());
        }
        ReportSource source = ReportSource.read(folder, Scenarios.LIBRARY, Optional.empty());
        ObjectNode here = Json.nodes().objectNode();
        new SeriesPart().add(source, here);
        assertThat(here.path("months")).isNotEmpty();
        ObjectNode there = Json.nodes().objectNode();
        new SeriesPart((file, kept) -> {
                    throw new UnsatisfiedLinkError("no library for this machine");
                })
                .add(source, there);
        assertThat(there).isEmpty();
    }
}
