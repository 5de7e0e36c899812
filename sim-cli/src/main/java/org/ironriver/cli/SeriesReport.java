package org.ironriver.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.scenarios.experiment.ReplicationKey;
import org.ironriver.scenarios.format.CsvTable;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.format.Numbers;
import org.ironriver.scenarios.parquet.OutcomeDimensions;
import org.ironriver.scenarios.scenario.Scenario;

/** The monthly series of one replication. Yearly totals are shown as totals of the month. */
final class SeriesReport {

    private static final List<String> COLUMNS =
            List.of("scenario", "replication", "seed", "month", "outcome", "unit", "value");

    private static final int MOST_BLOCKS = 60;

    private final PrintWriter out;

    SeriesReport(PrintWriter out) {
        this.out = out;
    }

    void print(ReplicationKey key, Scenario scenario, OutcomeSeries series, OutputOptions.Format format)
            throws IOException {
        switch (format) {
            case table -> printTable(key, scenario, series);
            case json -> out.print(Json.write(json(key, series)));
            case csv -> printCsv(key, series);
        }
    }

    private void printTable(ReplicationKey key, Scenario scenario, OutcomeSeries series) {
        int[] headlines = IntStream.range(0, series.outcomes().size())
                .filter(i -> series.outcomes().get(i).headline())
                .toArray();
        out.println(Titles.of(scenario) + ", replication " + key.replication() + ", seed " + key.seed());
        out.println("Totals of the weeks that begin in each month");
        List<String> headers = new ArrayList<>(List.of("month"));
        for (int i : headlines) {
            headers.add(OutcomeLabels.shortLabel(series.outcomes().get(i)).replace(' ', '\n'));
        }
        TextTable table = new TextTable(1, headers);
        for (int month = 0; month < series.months(); month++) {
            List<String> cells = new ArrayList<>(List.of(series.month(month).toString()));
            for (int i : headlines) {
                cells.add(number(series.monthValue(i, month)));
            }
            table.row(cells);
        }
        List<String> yearly = new ArrayList<>(List.of("a year"));
        for (int i : headlines) {
            yearly.add(number(series.windowValue(i)));
        }
        table.row(yearly);
        table.print(out);
        out.println();
        TextTable shapes = new TextTable(2, List.of("from lowest to highest", ""));
        for (int i : headlines) {
            double[] values = new double[series.months()];
            for (int month = 0; month < values.length; month++) {
                values[month] = series.monthValue(i, month);
            }
            shapes.row(List.of(OutcomeLabels.shortLabel(series.outcomes().get(i)), Sparkline.of(values, MOST_BLOCKS)));
        }
        shapes.print(out);
    }

    private static String number(double value) {
        boolean whole = value == Math.rint(value);
        return Figures.number(value, whole || Math.abs(value) >= 100 ? 0 : 2);
    }

    private static ObjectNode json(ReplicationKey key, OutcomeSeries series) {
        ObjectNode root = Json.nodes().objectNode();
        root.put("scenario", key.scenario());
        root.put("replication", key.replication());
        root.put("seed", key.seed());
        ArrayNode months = root.putArray("months");
        for (int month = 0; month < series.months(); month++) {
            months.add(series.month(month).toString());
        }
        ArrayNode outcomes = root.putArray("outcomes");
        for (int i = 0; i < series.outcomes().size(); i++) {
            ObjectNode outcome = outcomes.addObject();
            outcome.put("outcome", series.outcomes().get(i).name());
            outcome.put("unit", OutcomeDimensions.monthlyUnit(series.outcomes().get(i)));
            ArrayNode values = outcome.putArray("values");
            for (int month = 0; month < series.months(); month++) {
                values.add(Json.number(series.monthValue(i, month)));
            }
        }
        return root;
    }

    private void printCsv(ReplicationKey key, OutcomeSeries series) throws IOException {
        try (CsvTable table = new CsvTable(out, COLUMNS)) {
            for (int month = 0; month < series.months(); month++) {
                for (int i = 0; i < series.outcomes().size(); i++) {
                    table.row(List.of(
                            key.scenario(),
                            Integer.toString(key.replication()),
                            Long.toString(key.seed()),
                            series.month(month).toString(),
                            series.outcomes().get(i).name(),
                            OutcomeDimensions.monthlyUnit(series.outcomes().get(i)),
                            Numbers.shortest(series.monthValue(i, month))));
                }
            }
        }
    }
}
