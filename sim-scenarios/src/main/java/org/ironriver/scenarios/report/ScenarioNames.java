package org.ironriver.scenarios.report;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What scenarios are called where room is short: by their titles, as far as these tell them apart, else by their ids. */
final class ScenarioNames {

    private ScenarioNames() {}

    /**
     * Names by id, no two of them the same.
     *
     * @param titles  titles by id
     * @param longest characters that a title may take; an id is never cut
     */
    static Map<String, String> of(Map<String, String> titles, int longest) {
        Map<String, String> lines = new LinkedHashMap<>();
        titles.forEach((id, title) -> lines.put(id, line(id, title)));
        Map<String, String> names = new LinkedHashMap<>();
        CombinationNames.of(lines, longest).forEach((id, name) -> names.put(id, shortened(name, longest)));
        Set<String> shared = shared(names.values());
        names.replaceAll((id, name) -> shared.contains(name) ? id : name);
        // A title may also be the id of another.
        if (!shared(names.values()).isEmpty()) {
            names.replaceAll((id, name) -> id);
        }
        return names;
    }

    static String shortened(String line, int longest) {
        return line.length() <= longest ? line : line.substring(0, longest - 1) + "…";
    }

    private static String line(String id, String title) {
        String line = title.replaceAll("\\s+", " ").strip();
        return line.isEmpty() ? id : line;
    }

    private static Set<String> shared(Collection<String> names) {
        Set<String> seen = new HashSet<>();
        Set<String> shared = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                shared.add(name);
            }
        }
        return shared;
    }
}
