package org.ironriver.scenarios.sensitivity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.ironriver.core.parameter.Grade;
import org.ironriver.core.parameter.Range;
import org.ironriver.scenarios.contrast.Interval;
import org.ironriver.scenarios.format.CsvRows;
import org.ironriver.scenarios.format.CsvTable;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.format.Numbers;

/**
 * {@code sensitivity.csv}: one row for each figure and parameter, the most influential parameter of a figure first. {@code
 * reference} is empty for a level. Cells that the method does not estimate are empty.
 */
public final class SensitivityTable {

    /** Columns, in order. */
    public static final List<String> COLUMNS = List.of(
            "scenario",
            "reference",
            "outcome",
            "unit",
            "parameter",
            "grade",
            "range_low",
            "range_high",
            "blocks",
            "share",
            "mu",
            "mu_star",
            "mu_star_low",
            "mu_star_high",
            "sigma",
            "first",
            "first_low",
            "first_high",
            "total",
            "total_low",
            "total_high");

    /** Columns that are no numbers. */
    private static final int NAMES = 6;

    private SensitivityTable() {}

    public static void write(List<Influence> influences, Writer out) throws IOException {
        try (CsvTable table = new CsvTable(out, COLUMNS)) {
            for (Influence influence : influences) {
                table.row(row(influence));
            }
        }
    }

    /** The same rows by column, numbers as numbers, {@code null} where there is none. */
    public static void write(List<Influence> influences, ArrayNode rows) {
        for (Influence influence : influences) {
            List<String> cells = row(influence);
            ObjectNode node = rows.addObject();
            for (int i = 0; i < cells.size(); i++) {
                if (i < NAMES) {
                    node.put(COLUMNS.get(i), cells.get(i));
                } else {
                    node.set(
                            COLUMNS.get(i),
                            cells.get(i).isEmpty() ? node.nullNode() : Json.number(Double.parseDouble(cells.get(i))));
                }
            }
        }
    }

    /** @param where what to call the table in errors */
    public static List<Influence> read(String where, Reader in) throws IOException {
        List<Influence> influences = new ArrayList<>();
        CsvRows.read(where, in, COLUMNS, cells -> influences.add(influence(cells)));
        return influences;
    }

    private static List<String> row(Influence influence) {
        MorrisEffects effects = influence.effects();
        SobolIndices indices = influence.indices();
        List<String> cells = new ArrayList<>(List.of(
                influence.scenario(),
                influence.reference(),
                influence.outcome(),
                influence.unit(),
                influence.parameter(),
                influence.grade().name()));
        cells.add(Numbers.shortest(influence.range().low()));
        cells.add(Numbers.shortest(influence.range().high()));
        cells.add(Integer.toString(influence.blocks()));
        for (double value : new double[] {
            influence.share(),
            effects.mean(),
            effects.meanAbsolute(),
            effects.meanAbsoluteInterval().low(),
            effects.meanAbsoluteInterval().high(),
            effects.deviation(),
            indices.first(),
            indices.firstInterval().low(),
            indices.firstInterval().high(),
            indices.total(),
            indices.totalInterval().low(),
            indices.totalInterval().high()
        }) {
            cells.add(Numbers.shortest(value));
        }
        return cells;
    }

    private static Influence influence(List<String> cells) {
        double[] numbers = new double[COLUMNS.size()];
        for (int i = NAMES; i < numbers.length; i++) {
            numbers[i] = cells.get(i).isEmpty() ? Double.NaN : Double.parseDouble(cells.get(i));
        }
        int blocks = (int) numbers[8];
        return new Influence(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                Grade.valueOf(cells.get(5)),
                new Range(numbers[6], numbers[7]),
                blocks,
                new MorrisEffects(blocks, numbers[10], numbers[11], interval(numbers[12], numbers[13]), numbers[14]),
                new SobolIndices(
                        blocks,
                        numbers[15],
                        interval(numbers[16], numbers[17]),
                        numbers[18],
                        interval(numbers[19], numbers[20])),
                numbers[9]);
    }

    private static Interval interval(double low, double high) {
        return Double.isNaN(low) ? Interval.UNDEFINED : new Interval(low, high);
    }
}
