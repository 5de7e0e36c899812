package org.ironriver.scenarios.precision;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import org.ironriver.scenarios.experiment.Results;
import org.ironriver.scenarios.format.Json;

/**
 * One experiment on its way to a precision. It looks at results only where a number of replications is complete, and decides by them
 * alone, so that it stops at the same number on any number of threads.
 */
public final class PrecisionSearch {

    private final PrecisionGoal goal;
    private final BiConsumer<Look, OptionalInt> listener;
    private final List<Look> looks = new ArrayList<>();

    /** @param listener hears of every look, and of how many replications there will be next */
    public PrecisionSearch(PrecisionGoal goal, BiConsumer<Look, OptionalInt> listener) {
        this.goal = goal;
        this.listener = listener;
    }

    public PrecisionGoal goal() {
        return goal;
    }

    /** How many replications to have next; empty if these are the last. */
    public OptionalInt next(Results results) {
        Look look = Look.at(results, goal.outcome());
        looks.add(look);
        OptionalInt next = goal.next(look, results.experiment().plan().replicationsPerDraw());
        listener.accept(look, next);
        return next;
    }

    /** What was seen, in order. */
    public List<Look> looks() {
        return List.copyOf(looks);
    }

    /** Whether the last look saw intervals that are narrow enough. */
    public boolean isReached() {
        return !looks.isEmpty() && goal.isReached(looks.get(looks.size() - 1));
    }

    /** For the manifest. */
    public ObjectNode write() {
        ObjectNode node = Json.nodes().objectNode();
        node.put("outcome", goal.outcome());
        node.set("percent", Json.number(goal.percent()));
        node.put("most_replications", goal.mostReplications());
        node.put("reached", isReached());
        ArrayNode array = node.putArray("looks");
        for (Look look : looks) {
            array.addObject()
                    .put("replications", look.replications())
                    .put("widest", look.scenario())
                    .set("half_width_percent", Json.number(look.halfWidthPercent()));
        }
        return node;
    }
}
