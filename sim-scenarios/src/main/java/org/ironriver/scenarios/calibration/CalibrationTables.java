package org.ironriver.scenarios.calibration;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.ironriver.scenarios.format.CsvTable;
import org.ironriver.scenarios.format.Numbers;
import org.ironriver.scenarios.prior.Factor;
import org.ironriver.scenarios.prior.Factors;

/** What a fit writes. Tables of parameter sets are such as {@code --draws} takes: a weight, and the number at each path. */
public final class CalibrationTables {

    private CalibrationTables() {}

    /** {@code draws.csv}; sets whose weight vanishes are left out. */
    public static void writeDraws(Factors factors, Calibration.Posterior posterior, Writer out) throws IOException {
        try (CsvTable table = new CsvTable(out, columns(factors))) {
            for (Calibration.Draw draw : posterior.draws()) {
                if (draw.weight() > 0) {
                    table.row(row(factors, draw.point(), draw.weight()));
                }
            }
        }
    }

    /** {@code best.csv}: the best point alone. */
    public static void writeBest(Factors factors, Calibration.Posterior posterior, Writer out) throws IOException {
        try (CsvTable table = new CsvTable(out, columns(factors))) {
            table.row(row(factors, posterior.best(), 1));
        }
    }

    /** {@code identifiability.csv}: what the targets say of each parameter. */
    public static void writeIdentifiability(Factors factors, Calibration.Posterior posterior, Writer out)
            throws IOException {
        List<String> columns = List.of(
                "parameter",
                "grade",
                "unit",
                "prior_low",
                "prior_high",
                "low",
                "high",
                "best",
                "relative_width",
                "informed");
        List<String> paths = factors.list().stream().map(Factor::path).toList();
        List<Identifiability> list = Identifiability.list(paths, posterior.draws());
        try (CsvTable table = new CsvTable(out, columns)) {
            for (int i = 0; i < list.size(); i++) {
                Factor factor = factors.list().get(i);
                Identifiability of = list.get(i);
                table.row(List.of(
                        factor.path(),
                        factor.grade().name(),
                        factor.unit(),
                        Numbers.shortest(factor.range().low()),
                        Numbers.shortest(factor.range().high()),
                        Numbers.shortest(factor.at(of.interval().low())),
                        Numbers.shortest(factor.at(of.interval().high())),
                        Numbers.shortest(factor.at(posterior.best()[i])),
                        Numbers.shortest(of.width()),
                        Boolean.toString(of.isInformed())));
            }
        }
    }

    /** {@code recovery.csv}: whether known parameters would be found. */
    public static void writeRecovery(List<Recovery> recoveries, Writer out) throws IOException {
        List<String> columns = List.of("parameter", "data_sets", "covered", "relative_width", "informed");
        try (CsvTable table = new CsvTable(out, columns)) {
            for (Recovery each : recoveries) {
                table.row(List.of(
                        each.path(),
                        Integer.toString(each.dataSets()),
                        Numbers.shortest(each.covered()),
                        Numbers.shortest(each.width()),
                        Boolean.toString(each.informed())));
            }
        }
    }

    private static List<String> columns(Factors factors) {
        List<String> columns = new ArrayList<>(List.of("weight"));
        factors.list().forEach(factor -> columns.addAll(factor.numbers(0).keySet()));
        return columns;
    }

    private static List<String> row(Factors factors, double[] point, double weight) {
        List<String> row = new ArrayList<>(List.of(Numbers.shortest(weight)));
        for (int i = 0; i < point.length; i++) {
            factors.list().get(i).numbers(point[i]).values().forEach(number -> row.add(Numbers.shortest(number)));
        }
        return row;
    }
}
