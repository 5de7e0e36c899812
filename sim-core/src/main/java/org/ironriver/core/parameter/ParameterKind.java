package org.ironriver.core.parameter;

/** What a parameter's value looks like, as the type of the record component that it fills demands. */
enum ParameterKind {
    NUMBER(double.class, "a number"),
    WHOLE_NUMBER(int.class, "a whole number"),
    YEAR_SERIES(YearSeries.class, "numbers by year, such as {1998: 0.1, 2010: 0.2}"),
    BY_CLASS(ByClass.class, "a number for each weapon class: handgun, assault-weapon, other-long-gun, fifty-calibre");

    private final Class<?> type;
    private final String allowed;

    ParameterKind(Class<?> type, String allowed) {
        this.type = type;
        this.allowed = allowed;
    }

    String allowed() {
        return allowed;
    }

    static ParameterKind of(Class<?> type) {
        for (ParameterKind kind : values()) {
            if (kind.type == type) {
                return kind;
            }
        }
        throw new IllegalStateException(
                "a parameter is a double, an int, a YearSeries, a ByClass or a record of them, not a "
                        + type.getSimpleName());
    }

    /** What the record's constructor takes. */
    Object argument(ParameterValue value) {
        if (value instanceof ParameterValue.Scalar scalar) {
            return this == WHOLE_NUMBER ? (Object) (int) scalar.number() : (Object) scalar.number();
        }
        return value;
    }
}
