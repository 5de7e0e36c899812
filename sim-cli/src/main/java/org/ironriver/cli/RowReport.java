package org.ironriver.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.IntStream;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.scenarios.experiment.ReplicationKey;
import org.ironriver.scenarios.format.CsvTable;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.format.Numbers;
import org.ironriver.scenarios.io.RunsTable;

/** One replication as {@code runs.csv} has it. */
final class RowReport {

    private final PrintWriter out;

    RowReport(PrintWriter out) {
        this.out = out;
    }

    void print(ReplicationKey key, OutcomeSeries series, OutputOptions.Format format) throws IOException {
        int[] order = IntStream.range(0, series.outcomes().size())
                .boxed()
                .sorted((a, b) -> series.outcomes()
                        .get(a)
                        .name()
                        .compareTo(series.outcomes().get(b).name()))
                .mapToInt(Integer::intValue)
                .toArray();
        switch (format) {
            case table -> printTable(key, series, order);
            case json -> out.print(Json.write(json(key, series, order)));
            case csv -> printCsv(key, series, order);
        }
    }

    private void printTable(ReplicationKey key, OutcomeSeries series, int[] order) {
        out.println(key.scenario() + ", replication " + key.replication() + ", seed " + key.seed());
        TextTable table = new TextTable(1, List.of("outcome", "value", "unit"));
        for (int i : order) {
            Outcome outcome = series.outcomes().get(i);
            table.row(List.of(outcome.name(), Numbers.shortest(series.windowValue(i)), outcome.unit()));
        }
        table.print(out);
    }

    private static ObjectNode json(ReplicationKey key, OutcomeSeries series, int[] order) {
        ObjectNode root = Json.nodes().objectNode();
        root.put("scenario", key.scenario());
        root.put("replication", key.replication());
        root.put("seed", key.seed());
        ArrayNode outcomes = root.putArray("outcomes");
        for (int i : order) {
            outcomes.addObject()
                    .put("outcome", series.outcomes().get(i).name())
                    .put("unit", series.outcomes().get(i).unit())
                    .set("value", Json.number(series.windowValue(i)));
        }
        return root;
    }

    private void printCsv(ReplicationKey key, OutcomeSeries series, int[] order) throws IOException {
        try (CsvTable table = new CsvTable(out, RunsTable.COLUMNS)) {
            for (int i : order) {
                table.row(List.of(
                        key.scenario(),
                        Integer.toString(key.replication()),
                        Long.toString(key.seed()),
                        series.outcomes().get(i).name(),
                        series.outcomes().get(i).unit(),
                        Numbers.shortest(series.windowValue(i))));
            }
        }
    }
}
