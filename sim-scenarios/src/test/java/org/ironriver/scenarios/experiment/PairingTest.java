package org.ironriver.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ironriver.core.random.KeyedRandom;
import org.ironriver.scenarios.experiment.PairedEvents.Kind;
import org.ironriver.scenarios.scenario.Scenario;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much of a world stays the same under a policy, event by event: where common luck is lost, it is lost here. */
class PairingTest {

    private static final List<String> POLICIES =
            List.of("universal-background-checks", "assault-weapon-ban", "dealer-oversight");

    @TempDir
    private Path folder;

    /** A policy of a hundredth of its strength leaves nearly everything as it was, for a year. */
    @Test
    void aFeeblePolicyMovesFewEvents() throws IOException {
        double[] same = shares("dealer-oversight", 0.01, 1, 26);
        assertThat(same[Kind.BOUGHT.ordinal()]).isGreaterThan(0.97);
        assertThat(same[Kind.CROSSED_AT_PORT.ordinal()]).isGreaterThan(0.95);
        assertThat(same[Kind.CROSSED_FOR_PLACE.ordinal()]).isGreaterThan(0.93);
        assertThat(same[Kind.LEADER_REMOVED.ordinal()]).isEqualTo(1);
        assertThat(same[Kind.HOMICIDES.ordinal()]).isGreaterThan(0.98);
    }

    /** Writes the table of docs/randomness.md to {@code target/pairing.md}. */
    @Test
    @Tag("long")
    void sharesOfEventsThatStayTheSame() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String policy : POLICIES) {
            for (double strength : new double[] {0.01, 1}) {
                StringBuilder line = new StringBuilder("| " + policy + " | " + strength + " |");
                for (double share : shares(policy, strength, 3, 104)) {
                    line.append(String.format(Locale.ROOT, " %.1f |", 100 * share));
                    assertThat(share).isBetween(0.0, 1.0);
                }
                lines.add(line.toString());
            }
        }
        Files.write(Path.of("target", "pairing.md"), lines);
    }

    private double[] shares(String policy, double strength, int years, int burnInWeeks) throws IOException {
        PairedEvents here = events(Scenarios.builtIn("baseline"), years, burnInWeeks);
        PairedEvents there = events(read(policy, strength), years, burnInWeeks);
        double[] shares = new double[Kind.values().length];
        for (Kind kind : Kind.values()) {
            shares[kind.ordinal()] = here.shareIn(there, kind);
        }
        return shares;
    }

    private static PairedEvents events(Scenario scenario, int years, int burnInWeeks) {
        LocalDate from = scenario.from();
        Scenario window = scenario.withWindow("test", from, from.plusYears(years), burnInWeeks);
        PairedEvents events = new PairedEvents(burnInWeeks);
        new ModelRunner().run(window, 1, KeyedRandom.replicationSeed(1, 1), events);
        return events;
    }

    private Scenario read(String policy, double strength) throws IOException {
        Path file = folder.resolve(policy + ".yaml");
        Files.writeString(file, """
                id: weak-%s
                extends: baseline
                interventions:
                  - policy: %s
                    from: 2018-01-01
                    strength: %s
                """.formatted(policy, policy, strength));
        return Scenarios.LIBRARY.load(file.toString()).scenario();
    }
}
