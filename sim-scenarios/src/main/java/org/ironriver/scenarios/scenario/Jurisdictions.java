package org.ironriver.scenarios.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ironriver.core.geography.Geography;
import org.ironriver.core.geography.MarketArea;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.input.LocatedNode;
import org.ironriver.core.input.LocatedScalar;

/** US states by code, as the indices of their market areas. */
final class Jurisdictions {

    private final List<String> codes;

    Jurisdictions(Geography geography) {
        this.codes = geography.areas().stream().map(MarketArea::code).toList();
    }

    List<String> codes() {
        return codes;
    }

    List<Integer> all() {
        List<Integer> all = new ArrayList<>();
        for (int area = 0; area < codes.size(); area++) {
            all.add(area);
        }
        return all;
    }

    /** Reads a list of codes, or the word for all; the areas come in ascending order. */
    List<Integer> read(LocatedNode node) {
        if (node instanceof LocatedScalar && InterventionField.ALL.equals(node.toPlain())) {
            return all();
        }
        List<Integer> areas = new ArrayList<>();
        for (LocatedNode item : node.asList()) {
            int area = codes.indexOf(item.asText());
            if (area < 0) {
                throw InvalidInputException.unknownName(
                        item.location().toString(), "jurisdiction", item.asText(), codes);
            }
            if (areas.contains(area)) {
                throw item.mismatch("each jurisdiction once");
            }
            areas.add(area);
        }
        if (areas.isEmpty()) {
            throw node.mismatch("at least one jurisdiction, or '" + InterventionField.ALL + "'");
        }
        return areas.stream().sorted().toList();
    }

    /** The areas as they are written in a file. */
    String write(List<Integer> areas) {
        return areas.size() == codes.size()
                ? InterventionField.ALL
                : areas.stream().map(codes::get).collect(Collectors.joining(", ", "[", "]"));
    }
}
