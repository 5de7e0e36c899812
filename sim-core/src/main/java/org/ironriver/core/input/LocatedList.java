package org.ironriver.core.input;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list in a file: its items in the written order. */
public final class LocatedList implements LocatedNode, Iterable<LocatedNode> {

    private final Location location;
    private final List<LocatedNode> items;

    LocatedList(Location location, List<LocatedNode> items) {
        this.location = location;
        this.items = List.copyOf(items);
    }

    public List<LocatedNode> items() {
        return items;
    }

    public int size() {
        return items.size();
    }

    @Override
    public Iterator<LocatedNode> iterator() {
        return items.iterator();
    }

    @Override
    public Location location() {
        return location;
    }

    @Override
    public LocatedList asList() {
        return this;
    }

    @Override
    public String describe() {
        return "a list of " + items.size();
    }

    @Override
    public Object toPlain() {
        List<@Nullable Object> plain = new ArrayList<>(items.size());
        items.forEach(item -> plain.add(item.toPlain()));
        return plain;
    }
}
