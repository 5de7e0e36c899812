package org.ironriver.core.input;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Turns a parser's tokens into {@link LocatedNode}s, and refuses what {@link LocatedYaml} forbids. */
final class LocatedTreeBuilder {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");

    private final String source;
    private final JsonParser parser;

    LocatedTreeBuilder(String source, JsonParser parser) {
        this.source = source;
        this.parser = parser;
    }

    LocatedNode document() throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new InvalidInputException(source, "an empty document", "keys with values");
        }
        LocatedNode root = node(new Location(source, line(), column(), ""));
        if (parser.nextToken() != null) {
            throw new InvalidInputException(here("").toString(), "a second document", "one document in a file");
        }
        return root;
    }

    private LocatedNode node(Location at) throws IOException {
        refuseReferences(at);
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> map(at);
            case START_ARRAY -> list(at);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(at);
            case VALUE_TRUE, VALUE_FALSE -> new LocatedScalar(at, token == JsonToken.VALUE_TRUE, parser.getText());
            case VALUE_NULL -> new LocatedScalar(at, null, parser.getText());
            case VALUE_STRING -> new LocatedScalar(at, parser.getText(), parser.getText());
            default ->
                throw new InvalidInputException(
                        at.toString(), token.toString(), "texts, numbers, true, false, lists and keys with values");
        };
    }

    private LocatedMap map(Location at) throws IOException {
        Map<String, LocatedNode> values = new LinkedHashMap<>();
        Map<String, Location> keys = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Location keyAt = at.key(key, line(), column());
            refuseReferences(keyAt);
            Location earlier = keys.put(key, keyAt);
            if (earlier != null) {
                throw new InvalidInputException(
                        keyAt.toString(),
                        "'" + key + "' again (first on line " + earlier.line() + ")",
                        "each key once");
            }
            parser.nextToken();
            values.put(key, node(at.key(key, line(), column())));
        }
        return new LocatedMap(at, values, keys);
    }

    private LocatedList list(Location at) throws IOException {
        List<LocatedNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(at.item(items.size(), line(), column())));
        }
        return new LocatedList(at, items);
    }

    private LocatedScalar number(Location at) throws IOException {
        String written = parser.getText();
        String digits = written.replace("_", "");
        if (!NUMBER.matcher(digits).matches()) {
            throw new InvalidInputException(
                    at.toString(),
                    written,
                    "a finite decimal number such as 10, 0.5 or 2.5e-3 (quote it if it is a text)");
        }
        if (WHOLE.matcher(digits).matches()) {
            return new LocatedScalar(at, Long.valueOf(digits), written);
        }
        double value = Double.parseDouble(digits);
        if (!Double.isFinite(value)) {
            throw new InvalidInputException(at.toString(), written, "a number smaller than 1.8e308");
        }
        return new LocatedScalar(at, value, written);
    }

    private void refuseReferences(Location at) throws IOException {
        if (!(parser instanceof YAMLParser yaml)) {
            return;
        }
        if (yaml.isCurrentAlias()) {
            throw new InvalidInputException(
                    at.toString(), "the alias *" + yaml.getText(), "the value itself, written out");
        }
        if (yaml.getObjectId() != null) {
            throw new InvalidInputException(
                    at.toString(), "the anchor &" + yaml.getObjectId(), "values without anchors");
        }
        if (yaml.getTypeId() != null) {
            throw new InvalidInputException(
                    at.toString(), "the type tag " + yaml.getTypeId(), "values without type tags");
        }
    }

    private Location here(String path) {
        return new Location(source, line(), column(), path);
    }

    private int line() {
        return start().getLineNr();
    }

    private int column() {
        return start().getColumnNr();
    }

    private JsonLocation start() {
        return parser.currentTokenLocation();
    }
}
