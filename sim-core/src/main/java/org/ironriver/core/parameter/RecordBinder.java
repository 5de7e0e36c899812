package org.ironriver.core.parameter;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Objects;
import org.ironriver.core.input.InvalidInputException;

/** Fills a record of records with parameters by name, through the records' canonical constructors. */
final class RecordBinder {

    private final ParameterSchema schema;
    private final Map<String, Parameter> parameters;

    RecordBinder(ParameterSchema schema, Map<String, Parameter> parameters) {
        this.schema = schema;
        this.parameters = parameters;
    }

    <R extends Record> R bind(Class<R> type) {
        return type.cast(group(type, ""));
    }

    private Object group(Class<?> type, String prefix) {
        RecordComponent[] components = ParameterSchema.components(type);
        Class<?>[] types = new Class<?>[components.length];
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = ParameterSchema.kebab(components[i]);
            String path = prefix.isEmpty() ? name : prefix + "." + name;
            types[i] = components[i].getType();
            arguments[i] = types[i].isRecord() ? group(types[i], path) : leaf(path);
        }
        return construct(type, types, arguments, prefix);
    }

    private Object leaf(String path) {
        Parameter parameter = Objects.requireNonNull(parameters.get(path), path);
        return schema.kind(path).argument(parameter.value());
    }

    private static Object construct(Class<?> type, Class<?>[] types, Object[] arguments, String group) {
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            Throwable refused = Objects.requireNonNullElse(e.getCause(), e);
            throw new InvalidInputException(
                    "parameters " + group,
                    String.valueOf(refused.getMessage()),
                    "values that " + type.getSimpleName() + " accepts together",
                    null,
                    refused);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot construct " + type.getName(), e);
        }
    }
}
