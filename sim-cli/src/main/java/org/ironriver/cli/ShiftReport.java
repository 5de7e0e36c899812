package org.ironriver.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ironriver.scenarios.experiment.Contrast;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.scenario.Scenario;

/**
 * Where the flow moves: shares of the guns crossed by channel and by source state, and how each policy shifts them. It
 * shows the mechanism behind a difference; shares always add up to 100 %.
 */
final class ShiftReport {

    private static final int COLUMNS_AT_ONCE = 5;
    private static final int MOST_ROWS = 6;
    private static final Map<String, String> BREAKDOWNS = breakdowns();

    private final PrintWriter out;

    ShiftReport(PrintWriter out) {
        this.out = out;
    }

    void print(Experiment experiment, List<Contrast> contrasts) {
        List<Scenario> policies = experiment.alternatives();
        for (int first = 0; first < policies.size(); first += COLUMNS_AT_ONCE) {
            printColumns(policies.subList(first, Math.min(policies.size(), first + COLUMNS_AT_ONCE)), first, contrasts);
        }
    }

    private static Map<String, String> breakdowns() {
        Map<String, String> breakdowns = new LinkedHashMap<>();
        breakdowns.put("guns.crossed.by-channel.", "by channel");
        breakdowns.put("guns.crossed.by-state.", "by source state");
        return breakdowns;
    }

    private void printColumns(List<Scenario> policies, int before, List<Contrast> contrasts) {
        List<String> headers = new ArrayList<>(List.of("", "reference"));
        for (int i = 0; i < policies.size(); i++) {
            headers.add("[" + (before + i + 1) + "]");
        }
        TextTable table = new TextTable(1, headers);
        boolean any = false;
        for (Map.Entry<String, String> breakdown : BREAKDOWNS.entrySet()) {
            any |= addRows(table, breakdown, policies, contrasts);
        }
        if (any) {
            out.println();
            out.println("Share of guns crossed, % (change against the reference, in points; the largest changes)");
            table.print(out);
        }
    }

    private static boolean addRows(
            TextTable table, Map.Entry<String, String> breakdown, List<Scenario> policies, List<Contrast> contrasts) {
        List<Map<String, Share>> columns = policies.stream()
                .map(policy -> shares(breakdown.getKey(), policy, contrasts))
                .toList();
        if (columns.get(0).isEmpty()) {
            return false;
        }
        table.row(heading(breakdown.getValue(), policies.size() + 2));
        for (String part : largestChanges(columns)) {
            List<String> cells = new ArrayList<>();
            cells.add("  " + part);
            cells.add(Figures.number(share(columns.get(0), part).reference(), 1));
            for (Map<String, Share> column : columns) {
                Share share = share(column, part);
                cells.add(Figures.number(share.policy(), 1) + " (" + Figures.change(share.change(), 1) + ")");
            }
            table.row(cells);
        }
        return true;
    }

    private static List<String> heading(String text, int cells) {
        List<String> row = new ArrayList<>();
        row.add(text);
        while (row.size() < cells) {
            row.add("");
        }
        return row;
    }

    /** A part's share under the reference and under a policy, in per cent. */
    private record Share(double reference, double policy) {
        double change() {
            return policy - reference;
        }
    }

    private static Share share(Map<String, Share> shares, String part) {
        return shares.getOrDefault(part, new Share(Double.NaN, Double.NaN));
    }

    private static Map<String, Share> shares(String prefix, Scenario policy, List<Contrast> contrasts) {
        List<Contrast> parts = contrasts.stream()
                .filter(contrast -> contrast.scenario().id().equals(policy.id()))
                .filter(contrast -> contrast.outcome().name().startsWith(prefix))
                .toList();
        double reference = parts.stream()
                .mapToDouble(part -> part.paired().referenceMean())
                .sum();
        double other = parts.stream().mapToDouble(part -> part.paired().mean()).sum();
        Map<String, Share> shares = new LinkedHashMap<>();
        for (Contrast part : parts) {
            shares.put(
                    part.outcome().name().substring(prefix.length()),
                    new Share(
                            100 * part.paired().referenceMean() / reference,
                            100 * part.paired().mean() / other));
        }
        return shares;
    }

    private static List<String> largestChanges(List<Map<String, Share>> columns) {
        Comparator<String> byChange = Comparator.comparingDouble(part -> -columns.stream()
                .mapToDouble(column -> Math.abs(share(column, part).change()))
                .max()
                .orElse(0));
        return columns.get(0).keySet().stream()
                .sorted(byChange)
                .limit(MOST_ROWS)
                .toList();
    }
}
