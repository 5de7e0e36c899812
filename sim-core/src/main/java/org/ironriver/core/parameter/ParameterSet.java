package org.ironriver.core.parameter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.input.LocatedNode;
import org.ironriver.core.input.LocatedYaml;
import org.jspecify.annotations.Nullable;

/**
 * All parameters of the model by path, with their evidence. Immutable: {@link #with} gives a changed copy.
 *
 * <p>Each component of {@link ModelParameters} is a group, and each group has a YAML file of its own name beside this
 * class.
 */
public final class ParameterSet {

    private final ParameterSchema schema;
    private final Map<String, Parameter> parameters;

    private ParameterSet(ParameterSchema schema, Map<String, Parameter> parameters) {
        this.schema = schema;
        this.parameters = Collections.unmodifiableMap(parameters);
    }

    /** The values that ship with the model, read afresh (some milliseconds). */
    public static ParameterSet defaults() {
        return load(ModelParameters.class, group -> LocatedYaml.readResource(ModelParameters.class, group + ".yaml"));
    }

    /** @param file gives the file of each group */
    static ParameterSet load(Class<? extends Record> model, Function<String, LocatedNode> file) {
        ParameterSchema schema = new ParameterSchema(model);
        ParameterReader reader = new ParameterReader(schema);
        for (String group : schema.members("")) {
            reader.read(group, file.apply(group));
        }
        return new ParameterSet(schema, reader.parameters());
    }

    /** In the order of the records' components. */
    public List<String> paths() {
        return List.copyOf(parameters.keySet());
    }

    /** All parameters in the order of {@link #paths()}. */
    public List<Parameter> list() {
        return List.copyOf(parameters.values());
    }

    /** @throws InvalidInputException if there is none, with the nearest path */
    public Parameter get(String path) {
        return get("parameter " + path, path);
    }

    /**
     * Whether a parameter's value has to be a whole number, which the value itself does not tell: a real one may happen to be.
     *
     * @throws InvalidInputException if there is none, with the nearest path
     */
    public boolean isWhole(String path) {
        return schema.kind(get(path).path()) == ParameterKind.WHOLE_NUMBER;
    }

    private Parameter get(String where, String path) {
        Parameter parameter = parameters.get(path);
        if (parameter == null) {
            throw InvalidInputException.unknownName(where, "parameter", path, parameters.keySet());
        }
        return parameter;
    }

    /**
     * A copy with one value changed.
     *
     * @param path of a parameter; or, for one number of a series or of a value by weapon class, the path followed by a
     *     year or class: {@code cartel.leaders-removed.2010}, {@code market.price-usd.handgun}
     * @param value a number; or, for a whole series or all classes, a map from year or class to number, or a
     *     {@link ParameterValue}
     * @throws InvalidInputException if there is no such parameter, or the value has the wrong type or lies out of range
     */
    public ParameterSet with(String path, @Nullable Object value) {
        return with("parameter " + path, path, value);
    }

    /** As {@link #with(String, Object)}. @param where what to call the place of the change in errors, such as file and line */
    public ParameterSet with(String where, String path, @Nullable Object value) {
        Parameter parameter = parameters.get(path);
        Parameter changed = parameter == null ? withEntry(where, path, value) : withValue(where, parameter, value);
        ParameterReader.requireInRange(where, changed);
        Map<String, Parameter> copy = new LinkedHashMap<>(parameters);
        copy.put(changed.path(), changed);
        return new ParameterSet(schema, copy);
    }

    private Parameter withValue(String where, Parameter parameter, @Nullable Object value) {
        YearSeries.Between between =
                parameter.value() instanceof YearSeries series ? series.between() : YearSeries.Between.LINEAR;
        return parameter.withValue(new ValueReader(where, schema.kind(parameter.path()), between).read(value));
    }

    private Parameter withEntry(String where, String path, @Nullable Object value) {
        int dot = path.lastIndexOf('.');
        String name = path.substring(dot + 1);
        Parameter parameter = dot < 0 ? null : parameters.get(path.substring(0, dot));
        if (parameter == null) {
            throw InvalidInputException.unknownName(where, "parameter", path, parameters.keySet());
        }
        List<String> names = new ArrayList<>(parameter.value().entries().keySet());
        if (names.contains("")) {
            throw new InvalidInputException(
                    where,
                    "entry '" + name + "'",
                    parameter.path() + " itself, which is a single number",
                    parameter.path());
        }
        if (!names.contains(name)) {
            throw InvalidInputException.unknownName(where, "entry of " + parameter.path(), name, names);
        }
        double number = new ValueReader(where, ParameterKind.NUMBER, YearSeries.Between.LINEAR).number(value);
        return parameter.withValue(parameter.value().withEntry(name, number));
    }

    /**
     * SHA-256, in hexadecimal, of all paths and values (not of their evidence): two sets with the same hash make the
     * model run alike.
     */
    public String hash() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(parameters).forEach((path, parameter) -> {
            text.append(path).append('=');
            parameter
                    .value()
                    .entries()
                    .forEach((name, number) -> text.append(name)
                            .append(':')
                            .append(Double.toHexString(number))
                            .append(';'));
            if (parameter.value() instanceof YearSeries series) {
                text.append(series.between());
            }
            text.append('\n');
        });
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What the model sees. */
    public ModelParameters toModel() {
        return toModel(ModelParameters.class);
    }

    <R extends Record> R toModel(Class<R> model) {
        if (schema.root() != model) {
            throw new IllegalStateException(
                    "these are parameters of " + schema.root().getName());
        }
        return Objects.requireNonNull(new RecordBinder(schema, parameters).bind(model));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ParameterSet that
                && schema.root() == that.schema.root()
                && parameters.equals(that.parameters);
    }

    @Override
    public int hashCode() {
        return parameters.hashCode();
    }

    @Override
    public String toString() {
        return parameters.size() + " parameters " + hash();
    }
}
