package org.ironriver.scenarios.scenario;

import static org.ironriver.scenarios.scenario.ScenarioField.BURN_IN_WEEKS;
import static org.ironriver.scenarios.scenario.ScenarioField.CIVILIAN_SCALE;
import static org.ironriver.scenarios.scenario.ScenarioField.DESCRIPTION;
import static org.ironriver.scenarios.scenario.ScenarioField.EXTENDS;
import static org.ironriver.scenarios.scenario.ScenarioField.FROM;
import static org.ironriver.scenarios.scenario.ScenarioField.ID;
import static org.ironriver.scenarios.scenario.ScenarioField.INTERVENTIONS;
import static org.ironriver.scenarios.scenario.ScenarioField.PARAMETERS;
import static org.ironriver.scenarios.scenario.ScenarioField.TITLE;
import static org.ironriver.scenarios.scenario.ScenarioField.UNTIL;
import static org.ironriver.scenarios.scenario.ScenarioField.WITHOUT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.input.LocatedMap;
import org.ironriver.core.input.LocatedNode;
import org.ironriver.core.parameter.ParameterSet;
import org.ironriver.core.policy.Intervention;

/**
 * Turns what is written in a scenario file into a {@link Scenario}, strictly: what is not understood is refused.
 */
final class ScenarioReader {

    private final InterventionReader interventions;
    private final ParameterSet defaults;

    ScenarioReader(InterventionReader interventions, ParameterSet defaults) {
        this.interventions = interventions;
        this.defaults = defaults;
    }

    /**
     * @param root what the file holds
     * @param base finds the scenario that a key {@code extends} names
     */
    LoadedScenario read(LocatedNode root, Function<LocatedNode, Scenario> base) {
        LocatedMap file = root.asMap().requireOnly("key", ScenarioField.keys());
        String id = id(file.get(ID.key()));
        Optional<Scenario> extended = file.find(EXTENDS.key()).map(base);
        Scenario start = extended.map(scenario -> widened(file, scenario)).orElseGet(() -> bare(id, file));
        Scenario scenario = new Scenario(
                id,
                file.find(TITLE.key()).map(LocatedNode::asText).orElse(id),
                file.find(DESCRIPTION.key()).map(LocatedNode::asText).orElse(""),
                start.from(),
                start.until(),
                start.burnInWeeks(),
                whole(file, CIVILIAN_SCALE, 1, ScenarioField.MOST_CIVILIAN_SCALE, start.civilianScale()),
                interventions(file, start),
                parameters(file, start.parameters()));
        return new LoadedScenario(scenario, extended);
    }

    private static String id(LocatedNode node) {
        String id = node.asText();
        if (!id.matches(ScenarioField.ID_PATTERN)) {
            throw node.mismatch("small letters, digits and hyphens, not a hyphen first, 64 at most: "
                    + "ids become names of files");
        }
        return id;
    }

    /** A scenario that extends none has to say its window itself. */
    private Scenario bare(String id, LocatedMap file) {
        if (!file.has(FROM.key()) || !file.has(UNTIL.key())) {
            throw new InvalidInputException(
                    file.location().toString(),
                    file.describe(),
                    "either '" + EXTENDS.key() + "', or both '" + FROM.key() + "' and '" + UNTIL.key() + "'");
        }
        file.find(WITHOUT.key()).ifPresent(node -> {
            throw node.mismatch(
                    "'" + EXTENDS.key() + "' beside it: it names policies of the scenario that is extended");
        });
        LocalDate from = day(file.get(FROM.key()));
        LocalDate until = until(file.get(UNTIL.key()), from);
        int burnIn =
                whole(file, BURN_IN_WEEKS, 0, ScenarioField.MOST_BURN_IN_WEEKS, ScenarioField.DEFAULT_BURN_IN_WEEKS);
        Scenario plain = new Scenario(
                id, id, "", from, until, burnIn, ScenarioField.DEFAULT_CIVILIAN_SCALE, List.of(), defaults);
        return plain.withWindow(file.get(FROM.key()).location().toString(), from, until, burnIn);
    }

    /** The extended scenario over this file's window, if it gives another. */
    private static Scenario widened(LocatedMap file, Scenario base) {
        Scenario reduced = without(file, base);
        LocalDate from = file.find(FROM.key()).map(ScenarioReader::day).orElse(base.from());
        LocalDate until = file.find(UNTIL.key()).map(node -> until(node, from)).orElse(base.until());
        if (!until.isAfter(from)) {
            throw file.get(FROM.key()).mismatch("a date before the end of the window, " + until);
        }
        int burnIn = whole(file, BURN_IN_WEEKS, 0, ScenarioField.MOST_BURN_IN_WEEKS, base.burnInWeeks());
        return reduced.withWindow(file.location().toString(), from, until, burnIn);
    }

    private static Scenario without(LocatedMap file, Scenario base) {
        List<Intervention> kept = new ArrayList<>(base.interventions());
        List<String> present = base.interventions().stream()
                .map(intervention -> intervention.module().id())
                .distinct()
                .toList();
        for (LocatedNode node : items(file, WITHOUT)) {
            String policy = node.asText();
            if (!present.contains(policy)) {
                throw InvalidInputException.unknownName(
                        node.location().toString(), "policy of " + base.id(), policy, present);
            }
            kept.removeIf(intervention -> intervention.module().id().equals(policy));
        }
        return base.withInterventions(kept);
    }

    private List<Intervention> interventions(LocatedMap file, Scenario start) {
        List<Intervention> all = new ArrayList<>(start.interventions());
        for (LocatedNode node : items(file, INTERVENTIONS)) {
            all.add(interventions.read(node.asMap(), start.burnInFrom(), start.until()));
        }
        return all;
    }

    private static List<LocatedNode> items(LocatedMap file, ScenarioField field) {
        return file.find(field.key()).map(node -> node.asList().items()).orElse(List.of());
    }

    private static ParameterSet parameters(LocatedMap file, ParameterSet base) {
        Optional<LocatedMap> changes = file.find(PARAMETERS.key()).map(LocatedNode::asMap);
        ParameterSet parameters = base;
        for (String path : changes.map(LocatedMap::keys).orElse(List.of())) {
            LocatedMap map = changes.orElseThrow();
            String where = map.keyLocation(path).toString();
            parameters =
                    ConstantSeries.with(parameters, where, path, map.get(path).toPlain());
        }
        return parameters;
    }

    private static LocalDate day(LocatedNode node) {
        LocalDate day = node.asDate();
        LocalDate earliest = LocalDate.parse(ScenarioField.EARLIEST_DAY);
        LocalDate latest = LocalDate.parse(ScenarioField.LATEST_DAY);
        if (day.isBefore(earliest) || day.isAfter(latest)) {
            throw node.mismatch("a date from " + earliest + " to " + latest);
        }
        return day;
    }

    private static LocalDate until(LocatedNode node, LocalDate from) {
        LocalDate until = day(node);
        if (!until.isAfter(from)) {
            throw node.mismatch("a date after the start of the window, " + from);
        }
        return until;
    }

    private static int whole(LocatedMap file, ScenarioField field, int low, int high, int otherwise) {
        Optional<LocatedNode> node = file.find(field.key());
        if (node.isEmpty()) {
            return otherwise;
        }
        long value = node.get().asLong();
        if (value < low || value > high) {
            throw node.get().mismatch("a whole number from " + low + " to " + high);
        }
        return (int) value;
    }
}
