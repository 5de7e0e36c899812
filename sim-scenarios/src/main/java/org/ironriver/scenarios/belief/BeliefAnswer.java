package org.ironriver.scenarios.belief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.scenarios.contrast.PairedDifference;
import org.ironriver.scenarios.experiment.Contrast;

/**
 * Which policy to prefer under which beliefs.
 *
 * <p>The benefit of a policy in a world is its mean difference in the outcome there, with the sign that makes more of it
 * better; doing nothing has a benefit of 0. The regret of a choice in a world is what the best choice there has more; its worst
 * regret is the largest one over the sets of beliefs. Between two neighbouring worlds whose best choices differ, the switch point is
 * where straight lines between their benefits cross.
 *
 * @param outcome  by which policies are judged
 * @param choices  ids of the scenarios as they were asked for, the reference first
 * @param effects  of each choice in each world
 * @param worst    the worst regret of each choice over the sets of beliefs
 * @param switches in the order of the walk
 */
public record BeliefAnswer(
        Outcome outcome, List<String> choices, List<Effect> effects, List<Double> worst, List<Switch> switches) {

    /**
     * A choice in a world.
     *
     * @param paired  against the reference of the world; of the reference itself, against itself
     * @param benefit in the outcome's unit
     * @param regret  what the best choice of the world has more; not known where a choice's benefit is not
     * @param best    whether it is the best choice of the world; none is where a choice's benefit is not known
     */
    public record Effect(
            BeliefDesign.World world,
            BeliefDesign.Member choice,
            PairedDifference paired,
            double benefit,
            double regret,
            boolean best) {}

    /**
     * A change of the best choice on the walk from one set of beliefs to the next.
     *
     * @param before   the best choice before
     * @param after    the best choice after
     * @param position on the walk: 0.5 is half of the way from the first set to the second
     * @param from     the set that is left behind, or the last one before
     * @param to       the next set
     */
    public record Switch(String before, String after, double position, String from, String to) {}

    /**
     * @param contrasts of the experiment
     * @return empty if no replication measured the outcome
     */
    public static Optional<BeliefAnswer> find(BeliefDesign design, List<Contrast> contrasts) {
        return contrasts.stream()
                .map(Contrast::outcome)
                .filter(each -> each.name().equals(design.outcome()))
                .findFirst()
                .map(outcome -> of(design, outcome, contrasts));
    }

    private static BeliefAnswer of(BeliefDesign design, Outcome outcome, List<Contrast> contrasts) {
        List<Effect> effects = new ArrayList<>();
        double sign = outcome.direction() == Outcome.Direction.MORE_IS_BETTER ? 1 : -1;
        for (BeliefDesign.World world : design.worlds()) {
            effects.addAll(effects(world, design.outcome(), sign, contrasts));
        }
        List<String> choices = design.worlds().get(0).scenarios().stream()
                .map(BeliefDesign.Member::of)
                .toList();
        List<Double> worst = new ArrayList<>();
        for (String choice : choices) {
            worst.add(effects.stream()
                    .filter(effect ->
                            effect.world().named() && effect.choice().of().equals(choice))
                    .mapToDouble(Effect::regret)
                    .max()
                    .orElse(Double.NaN));
        }
        return new BeliefAnswer(outcome, choices, effects, worst, switches(design, choices, effects));
    }

    /** Whether every choice's benefit is known in every world; where one is not, there is no least regret and no switch. */
    public boolean isKnown() {
        return isKnown(effects);
    }

    private static boolean isKnown(List<Effect> effects) {
        return effects.stream().noneMatch(effect -> Double.isNaN(effect.benefit()));
    }

    /** The choice whose worst regret is the smallest, if all are known. */
    public String leastRegret() {
        int least = 0;
        for (int i = 1; i < choices.size(); i++) {
            if (worst.get(i) < worst.get(least)) {
                least = i;
            }
        }
        return choices.get(least);
    }

    /** What a choice comes to in a world. */
    public Effect effect(BeliefDesign.World world, String choice) {
        return effects.stream()
                .filter(effect ->
                        effect.world().equals(world) && effect.choice().of().equals(choice))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no choice '" + choice + "' in " + world.name()));
    }

    private static List<Effect> effects(
            BeliefDesign.World world, String outcome, double sign, List<Contrast> contrasts) {
        List<PairedDifference> paired = new ArrayList<>();
        for (BeliefDesign.Member policy : world.policies()) {
            paired.add(contrasts.stream()
                    .filter(contrast -> contrast.scenario().id().equals(policy.scenario())
                            && contrast.outcome().name().equals(outcome))
                    .map(Contrast::paired)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no contrast of " + policy.scenario())));
        }
        double[] benefits = new double[world.scenarios().size()];
        for (int i = 1; i < benefits.length; i++) {
            benefits[i] = 0.0 + sign * paired.get(i - 1).difference();
        }
        boolean known = Arrays.stream(benefits).noneMatch(Double::isNaN);
        int best = 0;
        for (int i = 1; i < benefits.length; i++) {
            best = benefits[i] > benefits[best] ? i : best;
        }
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < benefits.length; i++) {
            PairedDifference of = i == 0 ? nothing(paired) : paired.get(i - 1);
            effects.add(new Effect(
                    world,
                    world.scenarios().get(i),
                    of,
                    benefits[i],
                    known ? benefits[best] - benefits[i] : Double.NaN,
                    known && i == best));
        }
        return effects;
    }

    /** The reference against itself. */
    private static PairedDifference nothing(List<PairedDifference> others) {
        double mean = others.isEmpty() ? Double.NaN : others.get(0).referenceMean();
        return PairedDifference.of(new double[] {mean}, new double[] {mean});
    }

    private static List<Switch> switches(BeliefDesign design, List<String> choices, List<Effect> effects) {
        int width = choices.size();
        if (!isKnown(effects)) {
            return List.of();
        }
        List<Switch> switches = new ArrayList<>();
        for (int world = 0; world + 1 < design.worlds().size(); world++) {
            int before = best(effects, world, width);
            int after = best(effects, world + 1, width);
            if (before != after) {
                double lead = lead(effects, world, width, before, after);
                double loss = -lead(effects, world + 1, width, before, after);
                double from = design.worlds().get(world).position();
                double to = design.worlds().get(world + 1).position();
                double share = lead + loss == 0 ? 0 : lead / (lead + loss);
                switches.add(new Switch(
                        choices.get(before),
                        choices.get(after),
                        from + (to - from) * share,
                        named(design, world, -1),
                        named(design, world + 1, 1)));
            }
        }
        return switches;
    }

    private static int best(List<Effect> effects, int world, int width) {
        for (int i = 0; i < width; i++) {
            if (effects.get(world * width + i).best()) {
                return i;
            }
        }
        return 0;
    }

    /** By how much one choice is ahead of another in a world. */
    private static double lead(List<Effect> effects, int world, int width, int one, int other) {
        return effects.get(world * width + one).benefit()
                - effects.get(world * width + other).benefit();
    }

    private static String named(BeliefDesign design, int world, int step) {
        int index = world;
        while (!design.worlds().get(index).named()) {
            index += step;
        }
        return design.worlds().get(index).name();
    }
}
