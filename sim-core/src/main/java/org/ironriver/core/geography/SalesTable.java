package org.ironriver.core.geography;

import java.util.ArrayList;
import java.util.List;
import org.ironriver.core.input.FactRow;
import org.ironriver.core.input.FactTable;
import org.ironriver.core.input.InvalidInputException;

/**
 * Estimated retail sales by year and area: the four border states from {@code sales.csv}; the others divide the remainder
 * in proportion to {@link MarketArea#salesShare}.
 */
final class SalesTable {

    private static final String[] COLUMNS = {"year", "US", "TX", "AZ", "NM", "CA"};
    private static final double GUNS_PER_THOUSAND = 1000;
    private static final double MOST_THOUSAND = 1e6;

    private final int[] years;
    private final double[][] sales;

    private SalesTable(int[] years, double[][] sales) {
        this.years = years;
        this.sales = sales;
    }

    static SalesTable load(List<MarketArea> areas) {
        List<FactRow> rows =
                FactTable.readResource(Geography.class, "sales.csv", COLUMNS).rows();
        int[] years = new int[rows.size()];
        double[][] sales = new double[rows.size()][];
        for (int i = 0; i < rows.size(); i++) {
            FactRow row = rows.get(i);
            years[i] = (int) row.number("year", 1990, 2100);
            if (i > 0 && years[i] <= years[i - 1]) {
                throw new InvalidInputException(
                        row.where("year"), Integer.toString(years[i]), "a year after " + years[i - 1]);
            }
            sales[i] = spread(row, areas);
        }
        return new SalesTable(years, sales);
    }

    private static double[] spread(FactRow row, List<MarketArea> areas) {
        List<String> known = List.of(COLUMNS).subList(2, COLUMNS.length);
        double remainder = row.number("US", 0, MOST_THOUSAND);
        double otherShares = 0;
        for (String code : known) {
            remainder -= row.number(code, 0, MOST_THOUSAND);
        }
        for (MarketArea area : areas) {
            otherShares += known.contains(area.code()) ? 0 : area.salesShare();
        }
        List<Double> sales = new ArrayList<>();
        for (MarketArea area : areas) {
            double thousand = known.contains(area.code())
                    ? row.number(area.code(), 0, MOST_THOUSAND)
                    : remainder * area.salesShare() / otherShares;
            sales.add(GUNS_PER_THOUSAND * thousand);
        }
        return sales.stream().mapToDouble(Double::doubleValue).toArray();
    }

    double gunsPerYear(int area, int year) {
        int last = years.length - 1;
        if (year <= years[0]) {
            return sales[0][area];
        }
        if (year >= years[last]) {
            return sales[last][area];
        }
        int i = 0;
        while (years[i + 1] <= year) {
            i++;
        }
        double passed = (year - years[i]) / (double) (years[i + 1] - years[i]);
        return sales[i][area] + passed * (sales[i + 1][area] - sales[i][area]);
    }
}
