package org.ironriver.core.input;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** A row of a {@link FactTable}; each cell can be asked for as the type that it must have. */
public final class FactRow {

    private final String where;
    private final List<String> columns;
    private final List<String> cells;

    FactRow(String where, List<String> columns, List<String> cells) {
        this.where = where;
        this.columns = columns;
        this.cells = List.copyOf(cells);
    }

    /** File, line and column, for an error of one's own. */
    public String where(String column) {
        return where + " " + column;
    }

    /** A text that is not empty. */
    public String text(String column) {
        String cell = cell(column);
        if (cell.isEmpty()) {
            throw wrong(column, "a text that is not empty");
        }
        return cell;
    }

    /** A number from {@code low} to {@code high}. */
    public double number(String column, double low, double high) {
        String allowed = "a number from " + low + " to " + high;
        try {
            double value = Double.parseDouble(cell(column));
            if (value >= low && value <= high) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new InvalidInputException(where(column), "'" + cell(column) + "'", allowed, null, e);
        }
        throw wrong(column, allowed);
    }

    /** A whole number of 0 or more. */
    public long count(String column) {
        if (!cell(column).matches("[0-9]{1,15}")) {
            throw wrong(column, "a whole number of 0 or more");
        }
        return Long.parseLong(cell(column));
    }

    /** {@code true} or {@code false}. */
    public boolean truth(String column) {
        return oneOf(column, List.of("true", "false")).equals("true");
    }

    /** One of some names. */
    public String oneOf(String column, List<String> names) {
        if (!names.contains(cell(column))) {
            throw InvalidInputException.unknownName(where(column), "value", cell(column), names);
        }
        return cell(column);
    }

    /** A day such as 2018-01-31. */
    public LocalDate date(String column) {
        try {
            return LocalDate.parse(cell(column));
        } catch (DateTimeParseException e) {
            throw new InvalidInputException(
                    where(column), "'" + cell(column) + "'", "a date such as 2018-01-31", null, e);
        }
    }

    /** A day, or nothing if the cell is empty. */
    public Optional<LocalDate> findDate(String column) {
        return cell(column).isEmpty() ? Optional.empty() : Optional.of(date(column));
    }

    private String cell(String column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("no column " + column + " among " + columns);
        }
        return cells.get(index);
    }

    private InvalidInputException wrong(String column, String allowed) {
        return new InvalidInputException(where(column), "'" + cell(column) + "'", allowed);
    }
}
