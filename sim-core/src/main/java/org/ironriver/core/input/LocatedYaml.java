package org.ironriver.core.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads one YAML or JSON document into {@link LocatedNode}s, which know their line and column.
 *
 * <p>Strict where a reader would be surprised: no key twice, no anchors, aliases or type tags (so no file that unfolds to
 * millions of nodes), no infinite or missing numbers, no octal or hexadecimal ones, {@code yes} and {@code on} are
 * texts, at most {@value #MAX_DEPTH} levels and {@value #MAX_CHARACTERS} characters.
 */
public final class LocatedYaml {

    static final int MAX_DEPTH = 50;
    static final int MAX_CHARACTERS = 2_000_000;

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH)
            .maxDocumentLength(MAX_CHARACTERS)
            .build();
    private static final JsonFactory YAML = YAMLFactory.builder()
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
            .streamReadConstraints(LIMITS)
            .build();
    private static final JsonFactory JSON =
            JsonFactory.builder().streamReadConstraints(LIMITS).build();

    private LocatedYaml() {}

    /** Reads a file: JSON if its name ends in {@code .json}, else YAML. */
    public static LocatedNode read(Path file) {
        if (Files.isDirectory(file)) {
            throw new InvalidInputException(file.toString(), "a folder", "a YAML or JSON file");
        }
        if (!Files.isRegularFile(file)) {
            throw noSuchFile(file);
        }
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new InvalidInputException(file.toString(), whyUnreadable(e), "a readable file in UTF-8", null, e);
        }
    }

    private static String whyUnreadable(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "a file that you have no permission to read";
        }
        return cause instanceof CharacterCodingException
                ? "bytes that are no text in UTF-8"
                : String.valueOf(cause.getMessage());
    }

    /** Reads a resource that stands beside a class: part of the program, so that its absence is a programming error. */
    public static LocatedNode readResource(Class<?> anchor, String name) {
        try (InputStream in = anchor.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name + " beside " + anchor.getName());
            }
            return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a text.
     *
     * @param source what to call it in errors, usually the file's name; JSON if it ends in {@code .json}
     */
    public static LocatedNode parse(String source, String text) {
        if (text.length() > MAX_CHARACTERS) {
            throw new InvalidInputException(
                    source, text.length() + " characters", "at most " + MAX_CHARACTERS + " characters");
        }
        boolean json = source.toLowerCase(Locale.ROOT).endsWith(".json");
        try (JsonParser parser = (json ? JSON : YAML).createParser(text)) {
            return new LocatedTreeBuilder(source, parser).document();
        } catch (JsonProcessingException e) {
            throw malformed(source, json ? "JSON" : "YAML", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InvalidInputException malformed(String source, String language, JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        String where = at == null ? source : source + ":" + at.getLineNr() + ":" + at.getColumnNr();
        String message = e.getOriginalMessage().strip();
        int end = message.indexOf('\n');
        String firstLine = end < 0 ? message : message.substring(0, end);
        return new InvalidInputException(where, firstLine, "well-formed " + language, null, e);
    }

    private static InvalidInputException noSuchFile(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        Map<String, String> siblings = new LinkedHashMap<>();
        if (folder != null && Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(Files::isRegularFile)
                        .map(Path::getFileName)
                        .map(Path::toString)
                        .filter(LocatedYaml::isDocument)
                        .sorted()
                        .forEach(name -> siblings.putIfAbsent(stem(name), name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        String nearest = Names.nearest(stem(String.valueOf(file.getFileName())), siblings.keySet())
                .map(siblings::get)
                .orElse(null);
        return new InvalidInputException(file.toString(), "no such file", "a YAML or JSON file", nearest);
    }

    private static boolean isDocument(String name) {
        return name.matches(".+\\.(yaml|yml|json)");
    }

    /** A file's name without its ending, which nearly all share, so that it says nothing about likeness. */
    private static String stem(String name) {
        return isDocument(name) ? name.substring(0, name.lastIndexOf('.')) : name;
    }
}
