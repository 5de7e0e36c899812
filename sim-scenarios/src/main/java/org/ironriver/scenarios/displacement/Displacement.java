package org.ironriver.scenarios.displacement;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.scenario.Scenario;

/**
 * What becomes of a policy's effect on the flow in one dimension: how much of what cells lose is prevented, and how much goes to
 * other cells. {@link Part} defines the parts.
 *
 * <p>What counts as displacement is decided by the changes of the cells over all replications together, where luck has
 * averaged out as far as it has; what moves in single replications only is {@link Part#RESHUFFLED}. Intervals take as given
 * which cells rise and which fall. Limits: with few replications luck still makes some cells rise and others fall, so that
 * displacement is overstated, most in dimensions with many small cells (months, ports, states).
 *
 * @param scenario     what is compared
 * @param reference    with what
 * @param dimension    how the flow is divided
 * @param replications pairs
 * @param parts        in the order of their definition
 * @param changes      of each cell from the reference to the scenario, in the order of the outcomes
 */
public record Displacement(
        Scenario scenario,
        Scenario reference,
        Dimension dimension,
        int replications,
        Map<Part, Amount> parts,
        Map<String, Amount> changes) {

    /** Shows the pairs of series of two scenarios, in the order of replications, as often as it is asked to. */
    @FunctionalInterface
    public interface Pairs {
        void visit(Scenario reference, Scenario scenario, Visitor visitor) throws IOException;
    }

    /** Is shown pairs one by one. */
    @FunctionalInterface
    public interface Visitor {
        void pair(int replication, OutcomeSeries reference, OutcomeSeries scenario);
    }

    /** Every alternative of an experiment in every dimension that its outcomes have. */
    public static List<Displacement> listDisplacements(Experiment experiment, Pairs pairs) throws IOException {
        List<Displacement> all = new ArrayList<>();
        for (Scenario scenario : experiment.alternatives()) {
            all.addAll(between(
                    experiment.referenceOf(scenario),
                    scenario,
                    experiment.plan().replicationsPerDraw(),
                    pairs));
        }
        return all;
    }

    /**
     * One scenario against another in every dimension. Reads the pairs twice and keeps none.
     *
     * @param together how many replications in a row share a draw of parameters, so that only their mean is independent
     */
    public static List<Displacement> between(Scenario reference, Scenario scenario, int together, Pairs pairs)
            throws IOException {
        Totals totals = new Totals();
        pairs.visit(reference, scenario, totals);
        List<Account> accounts = totals.accounts.stream()
                .map(total -> new Account(total, together))
                .toList();
        if (!accounts.isEmpty()) {
            pairs.visit(
                    reference,
                    scenario,
                    (replication, left, right) -> accounts.forEach(account -> account.add(replication, left, right)));
        }
        return accounts.stream()
                .map(account -> account.result(reference, scenario, totals.pairs, totals.years))
                .toList();
    }

    /** The falls of a dimension's cells over all replications. */
    private record Total(Cells cells, long[] falls) {}

    private static final class Totals implements Visitor {
        private final List<Total> accounts = new ArrayList<>();
        private int pairs;
        private double years;

        @Override
        public void pair(int replication, OutcomeSeries reference, OutcomeSeries scenario) {
            if (pairs == 0) {
                years = reference.windowYears();
                for (Dimension dimension : Dimension.values()) {
                    Cells cells = new Cells(dimension, reference);
                    if (!cells.names().isEmpty()) {
                        accounts.add(new Total(cells, new long[cells.names().size()]));
                    }
                }
            }
            pairs++;
            for (Total total : accounts) {
                long[] falls = total.cells().falls(reference, scenario);
                for (int cell = 0; cell < falls.length; cell++) {
                    total.falls()[cell] = Math.addExact(total.falls()[cell], falls[cell]);
                }
            }
        }
    }

    private static final class Account {
        private final Cells cells;
        private final Division division;
        private final Map<Part, Amount.Sum> parts = new EnumMap<>(Part.class);
        private final List<Amount.Sum> changes = new ArrayList<>();

        Account(Total total, int together) {
            cells = total.cells();
            division = Division.of(total.falls());
            Part.of(cells.dimension()).forEach(part -> parts.put(part, new Amount.Sum(together)));
            cells.names().forEach(cell -> changes.add(new Amount.Sum(together)));
        }

        void add(int replication, OutcomeSeries reference, OutcomeSeries scenario) {
            long[] falls = cells.falls(reference, scenario);
            parts.forEach((part, sum) -> sum.add(replication, division.part(part, falls)));
            for (int cell = 0; cell < falls.length; cell++) {
                changes.get(cell).add(replication, -falls[cell]);
            }
        }

        Displacement result(Scenario reference, Scenario scenario, int pairs, double years) {
            Map<Part, Amount> amounts = new EnumMap<>(Part.class);
            parts.forEach((part, sum) -> amounts.put(part, sum.amount(years)));
            Map<String, Amount> byCell = new LinkedHashMap<>();
            for (int cell = 0; cell < changes.size(); cell++) {
                byCell.put(cells.names().get(cell), changes.get(cell).amount(years));
            }
            return new Displacement(
                    scenario,
                    reference,
                    cells.dimension(),
                    pairs,
                    Collections.unmodifiableMap(amounts),
                    Collections.unmodifiableMap(byCell));
        }
    }
}
