package org.ironriver.scenarios.belief;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.scenarios.scenario.KnownValues;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.scenario.ScenarioLibrary;

/**
 * Makes the scenarios of an experiment for each set of beliefs, and for worlds on the way from each to the next.
 *
 * @param design    what they stand for
 * @param scenarios world by world, the reference of the first world first
 */
public record BeliefWorlds(BeliefDesign design, List<Scenario> scenarios) {

    private static final int LONGEST_ID = 64;

    /**
     * @param scenarios the reference first
     * @param sets      two or more make a walk with worlds between
     * @param between   how many worlds between each set and the next
     * @param outcome   by which policies are judged
     * @throws InvalidInputException if a belief does not fit a scenario
     */
    public static BeliefWorlds of(
            ScenarioLibrary library, List<Scenario> scenarios, List<BeliefSet> sets, int between, String outcome) {
        requireDistinct(sets);
        requirePolicies(library, sets);
        List<BeliefDesign.World> worlds = new ArrayList<>();
        List<Scenario> all = new ArrayList<>();
        for (int set = 0; set < sets.size(); set++) {
            List<Scenario> here = applied(library, scenarios, sets.get(set));
            add(sets.get(set).id(), sets.get(set).id(), set, true, scenarios, here, worlds, all);
            if (set + 1 < sets.size()) {
                List<Scenario> there = applied(library, scenarios, sets.get(set + 1));
                for (int step = 1; step <= between; step++) {
                    double share = (double) step / (between + 1);
                    List<Scenario> way = IntStream.range(0, here.size())
                            .mapToObj(i -> BetweenScenarios.at(here.get(i), there.get(i), share))
                            .toList();
                    String name = Math.round(100 * share) + " % to "
                            + sets.get(set + 1).id();
                    String suffix = "between-" + (set * between + step);
                    add(name, suffix, set + share, false, scenarios, way, worlds, all);
                }
            }
        }
        requireUnset(scenarios, sets);
        return new BeliefWorlds(new BeliefDesign(outcome, worlds), all);
    }

    /** A belief must not undo what the user, or a scenario, sets. */
    private static void requireUnset(List<Scenario> scenarios, List<BeliefSet> sets) {
        KnownValues known = new KnownValues(scenarios);
        for (BeliefSet set : sets) {
            for (BeliefSet.Belief belief : set.beliefs()) {
                known.requireNone(belief.value().location().toString(), List.of(belief.path()));
            }
        }
    }

    private static List<Scenario> applied(ScenarioLibrary library, List<Scenario> scenarios, BeliefSet set) {
        return scenarios.stream().map(scenario -> set.apply(library, scenario)).toList();
    }

    private static void add(
            String name,
            String suffix,
            double position,
            boolean named,
            List<Scenario> originals,
            List<Scenario> changed,
            List<BeliefDesign.World> worlds,
            List<Scenario> all) {
        List<BeliefDesign.Member> members = new ArrayList<>();
        for (int i = 0; i < originals.size(); i++) {
            Scenario renamed = renamed(originals.get(i), changed.get(i), suffix, name);
            members.add(new BeliefDesign.Member(originals.get(i).id(), renamed.id()));
            all.add(renamed);
        }
        worlds.add(new BeliefDesign.World(name, position, named, members));
    }

    private static Scenario renamed(Scenario original, Scenario changed, String suffix, String name) {
        String id = original.id() + "-under-" + suffix;
        if (id.length() > LONGEST_ID) {
            throw new InvalidInputException(
                    "--beliefs " + name,
                    "the id " + id + " of " + id.length() + " characters",
                    "ids of at most " + LONGEST_ID
                            + " characters: give the scenario or the set of beliefs a shorter one");
        }
        return new Scenario(
                id,
                original.title() + ", " + name,
                original.description(),
                changed.from(),
                changed.until(),
                changed.burnInWeeks(),
                changed.civilianScale(),
                changed.interventions(),
                changed.parameters());
    }

    private static void requireDistinct(List<BeliefSet> sets) {
        List<String> ids = sets.stream().map(BeliefSet::id).toList();
        if (ids.stream().distinct().count() < ids.size()) {
            throw new InvalidInputException("--beliefs", String.join(",", ids), "each set of beliefs once");
        }
    }

    /** A belief about a policy that no scenario has would change nothing, but built-in sets have some about each. */
    private static void requirePolicies(ScenarioLibrary library, List<BeliefSet> sets) {
        for (BeliefSet set : sets) {
            for (BeliefSet.Belief belief : set.beliefs()) {
                library.policyOf(belief.path())
                        .ifPresent(module -> library.requireValue(
                                module, belief.value().location().toString(), belief.path(), belief.value()));
            }
        }
    }
}
