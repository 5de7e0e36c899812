package org.ironriver.core.input;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keys with values in a file, in the written order; no key stands twice. */
public final class LocatedMap implements LocatedNode {

    private final Location location;
    private final Map<String, LocatedNode> values;
    private final Map<String, Location> keyLocations;

    LocatedMap(Location location, Map<String, LocatedNode> values, Map<String, Location> keyLocations) {
        this.location = location;
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        this.keyLocations = Collections.unmodifiableMap(new LinkedHashMap<>(keyLocations));
    }

    /** In the written order. */
    public List<String> keys() {
        return List.copyOf(values.keySet());
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public Optional<LocatedNode> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** @throws InvalidInputException if the key is missing */
    public LocatedNode get(String key) {
        LocatedNode value = values.get(key);
        if (value == null) {
            String keys = values.isEmpty() ? "nothing" : "only " + String.join(", ", values.keySet());
            throw new InvalidInputException(location.toString(), keys, "'" + key + "' is required here");
        }
        return value;
    }

    /** Where the key itself is written. */
    public Location keyLocation(String key) {
        Location written = keyLocations.get(key);
        return written == null ? get(key).location() : written;
    }

    /**
     * @param kind what a key names here, for the message ("key", "parameter", "policy", …)
     * @throws InvalidInputException at the first key that is not one of {@code allowed}, with the nearest that is
     */
    public LocatedMap requireOnly(String kind, Collection<String> allowed) {
        for (String key : values.keySet()) {
            if (!allowed.contains(key)) {
                throw InvalidInputException.unknownName(keyLocation(key).toString(), kind, key, allowed);
            }
        }
        return this;
    }

    @Override
    public Location location() {
        return location;
    }

    @Override
    public LocatedMap asMap() {
        return this;
    }

    @Override
    public String describe() {
        return values.isEmpty() ? "no keys" : "the keys " + String.join(", ", values.keySet());
    }

    @Override
    public Object toPlain() {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        values.forEach((key, value) -> plain.put(key, value.toPlain()));
        return plain;
    }
}
