package org.ironriver.scenarios.belief;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.input.LocatedMap;
import org.ironriver.core.input.LocatedNode;
import org.ironriver.core.input.LocatedYaml;

/**
 * Finds and reads sets of beliefs: the built-in ones by id, a user's own from YAML or JSON files with the keys {@code id},
 * {@code title} and {@code beliefs}, a list of {@code parameter}, {@code value} and {@code reason}.
 */
public final class BeliefLibrary {

    private static final String INDEX = "index.txt";
    private static final String ID_PATTERN = "[a-z0-9][a-z0-9-]{0,31}";
    private static final List<String> KEYS = List.of("id", "title", "beliefs");
    private static final List<String> BELIEF_KEYS = List.of("parameter", "value", "reason");

    private final List<String> builtIn = readIndex();

    /** Ids of the built-in sets. */
    public List<String> listIds() {
        return builtIn;
    }

    /**
     * The built-in set of this id, or else the set in the file of this name.
     *
     * @throws InvalidInputException if there is neither, or it is no such set
     */
    public BeliefSet load(String idOrFile) {
        if (builtIn.contains(idOrFile)) {
            return read(LocatedYaml.readResource(BeliefLibrary.class, idOrFile + ".yaml"));
        }
        if (idOrFile.matches("(?i).*\\.(yaml|yml|json)") || exists(idOrFile)) {
            return read(LocatedYaml.read(Path.of(idOrFile)));
        }
        throw InvalidInputException.unknownName("--beliefs", "set of beliefs", idOrFile, builtIn);
    }

    private static boolean exists(String name) {
        try {
            return Files.isRegularFile(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static BeliefSet read(LocatedNode root) {
        LocatedMap map = root.asMap().requireOnly("key", KEYS);
        LocatedNode id = map.get("id");
        if (!id.asText().matches(ID_PATTERN)) {
            throw id.mismatch("small letters, digits and hyphens, not a hyphen first, 32 at most");
        }
        List<BeliefSet.Belief> beliefs = new ArrayList<>();
        for (LocatedNode node : map.get("beliefs").asList()) {
            LocatedMap belief = node.asMap().requireOnly("key", BELIEF_KEYS);
            String path = belief.get("parameter").asText();
            if (beliefs.stream().anyMatch(other -> other.path().equals(path))) {
                throw belief.get("parameter").mismatch("each parameter once");
            }
            LocatedNode value = belief.get("value");
            if (value.toPlain() == null) {
                throw value.mismatch("a value");
            }
            beliefs.add(new BeliefSet.Belief(path, value, belief.get("reason").asText()));
        }
        return new BeliefSet(
                id.asText(), map.find("title").map(LocatedNode::asText).orElse(id.asText()), beliefs);
    }

    private static List<String> readIndex() {
        try (InputStream in = BeliefLibrary.class.getResourceAsStream(INDEX)) {
            if (in == null) {
                throw new IllegalStateException("no " + INDEX + " beside " + BeliefLibrary.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
