package org.ironriver.core.geography;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ironriver.core.input.FactRow;
import org.ironriver.core.input.FactTable;
import org.ironriver.core.input.InvalidInputException;

/** Laws of the states by date, from {@code state_law.csv}. */
final class StateLaws {

    static final String PRIVATE_SALE_CHECK = "private-sale-check";
    static final String ASSAULT_WEAPON_BAN = "assault-weapon-ban";
    static final String RIFLE_REPORT = "rifle-multiple-sale-report";
    static final String ALL = "all";
    static final String HANDGUNS = "handguns";
    static final String RIFLES = "rifles";

    private static final String[] COLUMNS = {"law", "area", "covers", "from", "until", "grade", "source"};
    private static final List<String> LAWS = List.of(PRIVATE_SALE_CHECK, ASSAULT_WEAPON_BAN, RIFLE_REPORT);

    private final List<List<Law>> byArea;

    private StateLaws(List<List<Law>> byArea) {
        this.byArea = byArea;
    }

    static StateLaws load(List<MarketArea> areas) {
        List<String> codes = areas.stream().map(MarketArea::code).toList();
        List<List<Law>> byArea = new ArrayList<>();
        areas.forEach(area -> byArea.add(new ArrayList<>()));
        for (FactRow row : FactTable.readResource(Geography.class, "state_law.csv", COLUMNS)
                .rows()) {
            byArea.get(codes.indexOf(row.oneOf("area", codes))).add(law(row));
        }
        return new StateLaws(byArea.stream().map(List::copyOf).toList());
    }

    private static Law law(FactRow row) {
        LocalDate from = row.date("from");
        LocalDate until = row.findDate("until").orElse(LocalDate.MAX);
        if (until.isBefore(from)) {
            throw new InvalidInputException(row.where("until"), until.toString(), "a day not before " + from);
        }
        String covers = row.oneOf("covers", List.of(ALL, HANDGUNS, RIFLES));
        return new Law(row.oneOf("law", LAWS), covers, from, until);
    }

    /** Whether a law of a kind that covers all firearms, or at least {@code covered}, is in force. */
    boolean inForce(String kind, String covered, int area, LocalDate date) {
        for (Law law : byArea.get(area)) {
            if (law.kind.equals(kind) && (law.covers.equals(ALL) || law.covers.equals(covered)) && law.holdsOn(date)) {
                return true;
            }
        }
        return false;
    }

    private record Law(String kind, String covers, LocalDate from, LocalDate until) {

        boolean holdsOn(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(until);
        }
    }
}
