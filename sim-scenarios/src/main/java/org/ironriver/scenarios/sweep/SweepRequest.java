package org.ironriver.scenarios.sweep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.policy.PolicyModule;
import org.ironriver.scenarios.format.Numbers;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.scenario.ScenarioLibrary;

/**
 * A sweep to be made of a scenario.
 *
 * @param base          the scenario whose parameters are varied
 * @param reference     what every point is compared with
 * @param referenceToo  whether the reference has the same values of the model's parameters as the point that it is compared with, so
 *     that the effect of a policy is seen under each, and not that of the parameter
 * @param axes          what is varied, and where
 * @param design        how points are spread
 * @param points        how many, for a design that scatters them
 * @param curve         how the response is read between points
 * @param needed        effects whose dose is looked for
 */
public record SweepRequest(
        Scenario base,
        Scenario reference,
        boolean referenceToo,
        List<SweepAxis> axes,
        SweepDesign design,
        int points,
        Sweep.Curve curve,
        List<NeededEffect> needed) {

    private static final String WHERE = "--vary ";

    public SweepRequest {
        axes = List.copyOf(axes);
        needed = List.copyOf(needed);
    }

    /**
     * What is to be run.
     *
     * @param references the reference, and others for points that have one of their own
     * @param scenarios  one for each point
     */
    public record Scenarios(Sweep sweep, List<Scenario> references, List<Scenario> scenarios) {}

    /**
     * @param seed moves the points of a Latin hypercube
     * @throws InvalidInputException if a path is not known, or a value out of its range
     */
    public Scenarios build(ScenarioLibrary library, long seed) {
        requireSense(library);
        List<double[]> places = design.points(axes, points, seed);
        int digits = Integer.toString(places.size()).length();
        Map<List<Double>, Scenario> references = new LinkedHashMap<>();
        List<Scenario> scenarios = new ArrayList<>();
        List<Sweep.Point> named = new ArrayList<>();
        references.put(List.of(), reference);
        for (double[] place : places) {
            String number = String.format(Locale.ROOT, "%0" + digits + "d", scenarios.size() + 1);
            Scenario against = referenceToo ? ownReference(library, place, references) : reference;
            scenarios.add(renamed(at(library, base, place, true), "point-" + number, title(place)));
            named.add(new Sweep.Point("point-" + number, against.id(), list(place)));
        }
        if (named.stream().noneMatch(point -> point.reference().equals(reference.id()))) {
            references.remove(List.<Double>of());
        }
        List<String> paths = axes.stream().map(SweepAxis::path).toList();
        return new Scenarios(
                new Sweep(paths, named, curve, needed), List.copyOf(references.values()), List.copyOf(scenarios));
    }

    private Scenario ownReference(ScenarioLibrary library, double[] place, Map<List<Double>, Scenario> references) {
        List<Double> key = new ArrayList<>();
        for (int i = 0; i < place.length; i++) {
            if (library.policyOf(axes.get(i).path()).isEmpty()) {
                key.add(place[i]);
            }
        }
        Scenario known = references.get(key);
        if (known == null) {
            known = renamed(at(library, reference, place, false), "reference-" + references.size(), title(place));
            references.put(key, known);
        }
        return known;
    }

    private Scenario at(ScenarioLibrary library, Scenario scenario, double[] place, boolean policiesToo) {
        Scenario changed = scenario;
        for (int i = 0; i < place.length; i++) {
            String path = axes.get(i).path();
            if (policiesToo || library.policyOf(path).isEmpty()) {
                String value = Numbers.shortest(place[i]);
                changed = library.set(changed, WHERE + path + "=" + value, path, value);
            }
        }
        return changed;
    }

    private String title(double[] place) {
        StringBuilder title = new StringBuilder();
        for (int i = 0; i < place.length; i++) {
            title.append(i == 0 ? "" : ", ")
                    .append(axes.get(i).path())
                    .append('=')
                    .append(Numbers.shortest(place[i]));
        }
        return title.toString();
    }

    private static Scenario renamed(Scenario scenario, String id, String title) {
        return new Scenario(
                id,
                title,
                scenario.description(),
                scenario.from(),
                scenario.until(),
                scenario.burnInWeeks(),
                scenario.civilianScale(),
                scenario.interventions(),
                scenario.parameters());
    }

    private static List<Double> list(double[] place) {
        List<Double> values = new ArrayList<>();
        for (double value : place) {
            values.add(value);
        }
        return values;
    }

    private void requireSense(ScenarioLibrary library) {
        Set<String> paths = new HashSet<>();
        List<String> policies = base.interventions().stream()
                .map(intervention -> intervention.module().id())
                .distinct()
                .toList();
        for (SweepAxis axis : axes) {
            if (!paths.add(axis.path())) {
                throw new InvalidInputException(WHERE + axis.path(), "the path twice", "each parameter once");
            }
            library.policyOf(axis.path()).map(PolicyModule::id).ifPresent(policy -> {
                if (!policies.contains(policy)) {
                    throw new InvalidInputException(
                            WHERE + axis.path(),
                            policy + ", which the scenario " + base.id() + " does not have",
                            "a parameter of the model"
                                    + (policies.isEmpty() ? "" : ", or a value of " + String.join(", ", policies)));
                }
            });
            if (!design.isGrid() && axis.values().size() != 2) {
                throw new InvalidInputException(
                        WHERE + axis.path(),
                        axis.values().size() + " values",
                        "PATH=LOW:HIGH for a design that spreads its points itself; values are for --design grid");
            }
        }
        boolean single =
                design.isGrid() ? axes.stream().allMatch(axis -> axis.values().size() < 2) : points < 2;
        if (single) {
            throw new InvalidInputException(
                    WHERE + axes.get(0).path(),
                    design.isGrid() ? "one value of each parameter" : "one point",
                    "two or more; for one, use 'compare --set'");
        }
        if (referenceToo
                && axes.stream().noneMatch(axis -> library.policyOf(axis.path()).isEmpty())) {
            throw new InvalidInputException(
                    "--reference-too",
                    "only values of policies, which are not varied in the reference",
                    "a parameter of the model among those of --vary, or no --reference-too");
        }
        if (!needed.isEmpty() && !design.isGrid() && axes.size() > 1) {
            throw new InvalidInputException(
                    "--needed",
                    "a scattered design over " + axes.size() + " parameters",
                    "--design grid, where the dose of the first parameter is found at each combination of the others; or"
                            + " one parameter");
        }
    }
}
