package org.ironriver.scenarios.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of combinations, whose titles are ids of other scenarios joined by a plus ({@code --factorial} makes them): the titles
 * of their parts or, where these are too long, the initials.
 */
final class CombinationNames {

    private static final String PLUS = " + ";
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MOST_INITIALS = 5;

    private final Map<String, String> titles;
    private final Map<String, List<String>> combinations = new LinkedHashMap<>();
    private final Set<String> parts = new LinkedHashSet<>();

    private CombinationNames(Map<String, String> titles) {
        this.titles = titles;
        titles.forEach((id, title) -> {
            List<String> ids = List.of(title.split(Pattern.quote(PLUS), -1));
            if (ids.size() > 1 && titles.keySet().containsAll(ids)) {
                combinations.put(id, ids);
                parts.addAll(ids);
            }
        });
    }

    /** The titles by id, those of combinations replaced. */
    static Map<String, String> of(Map<String, String> titles, int longest) {
        CombinationNames names = new CombinationNames(titles);
        Map<String, String> replaced = new LinkedHashMap<>(titles);
        Map<String, String> joined = names.joined(titles);
        if (names.tellApart(titles) && joined.values().stream().allMatch(name -> name.length() <= longest)) {
            replaced.putAll(joined);
        } else {
            names.initials().ifPresent(initials -> {
                // The key stands where the initials are needed.
                initials.forEach(
                        (id, text) -> replaced.put(id, withInitials(titles.getOrDefault(id, id), text, longest)));
                replaced.putAll(names.joined(initials));
            });
        }
        return replaced;
    }

    private Map<String, String> joined(Map<String, String> names) {
        Map<String, String> joined = new LinkedHashMap<>();
        combinations.forEach((id, ids) -> joined.put(
                id, ids.stream().map(part -> names.getOrDefault(part, part)).collect(Collectors.joining(PLUS))));
        return joined;
    }

    private boolean tellApart(Map<String, String> names) {
        List<String> ofParts = new ArrayList<>();
        parts.forEach(part -> ofParts.add(names.getOrDefault(part, part)));
        return new HashSet<>(ofParts).size() == ofParts.size();
    }

    /** By part, if there are some for all and they differ. */
    private Optional<Map<String, String>> initials() {
        Map<String, String> initials = new LinkedHashMap<>();
        parts.forEach(part -> initials.put(part, initials(titles.getOrDefault(part, part))));
        boolean fit = initials.values().stream().allMatch(text -> !text.isEmpty() && text.length() <= MOST_INITIALS);
        return fit && tellApart(initials) ? Optional.of(initials) : Optional.empty();
    }

    private static String initials(String title) {
        return NO_LETTERS
                .splitAsStream(title)
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toString(word.codePointAt(0)).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private static String withInitials(String title, String initials, int longest) {
        String key = " (" + initials + ")";
        return ScenarioNames.shortened(title, longest - key.length()) + key;
    }
}
