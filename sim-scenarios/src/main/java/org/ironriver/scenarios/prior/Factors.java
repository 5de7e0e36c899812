package org.ironriver.scenarios.prior;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.parameter.Grade;
import org.ironriver.core.parameter.Parameter;
import org.ironriver.core.parameter.ParameterSet;
import org.ironriver.core.parameter.ParameterValue;

/** The uncertain parameters of a set, and points of their cube. Immutable. */
public final class Factors {

    private final List<Factor> factors;

    private Factors(List<Factor> factors) {
        this.factors = List.copyOf(factors);
    }

    /**
     * Every uncertain parameter with one of these grades, in the order of the set.
     *
     * <p>Not among them: parameters whose range has no width; shares of a whole, which cannot be raised together; series
     * graded A or B, which are records of what happened.
     */
    public static Factors uncertain(ParameterSet parameters, Collection<Grade> grades) {
        List<Factor> found = new ArrayList<>();
        for (Parameter parameter : parameters.list()) {
            if (grades.contains(parameter.evidence().grade()) && isUncertain(parameter)) {
                found.add(new Factor(parameter, parameters.isWhole(parameter.path())));
            }
        }
        return new Factors(found);
    }

    /**
     * These, in this order.
     *
     * @param where what to call the list in errors
     * @throws InvalidInputException if there is no such parameter, or it is not uncertain
     */
    public static Factors named(String where, ParameterSet parameters, List<String> paths) {
        Factors all = uncertain(parameters, List.of(Grade.values()));
        List<Factor> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String path : paths) {
            if (!seen.add(path)) {
                throw new InvalidInputException(where, path + " twice", "each parameter once");
            }
            parameters.get(path);
            found.add(all.factors.stream()
                    .filter(factor -> factor.path().equals(path))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInputException(
                            where,
                            path + ", which is a record, a composition, or has no range to move in",
                            "parameters with a range of values; see 'ironriver scenarios show baseline'")));
        }
        return new Factors(found);
    }

    public List<Factor> list() {
        return factors;
    }

    public int size() {
        return factors.size();
    }

    /** The point of the cube at which the parameters are those that ship. */
    public double[] standard() {
        return factors.stream().mapToDouble(Factor::standardPlace).toArray();
    }

    /** The parameters at a point of the cube. */
    public ParameterSet apply(ParameterSet parameters, double[] point) {
        if (point.length != factors.size()) {
            throw new IllegalArgumentException(point.length + " places for " + factors.size() + " parameters");
        }
        ParameterSet changed = parameters;
        for (int i = 0; i < point.length; i++) {
            changed = factors.get(i).apply(changed, point[i]);
        }
        return changed;
    }

    private static boolean isUncertain(Parameter parameter) {
        if (parameter.evidence().range().low() == parameter.evidence().range().high()) {
            return false;
        }
        if (parameter.value() instanceof ParameterValue.Scalar) {
            return true;
        }
        double sum = parameter.value().entries().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        boolean record = parameter.evidence().grade().compareTo(Grade.C) < 0;
        return !record && sum > 0 && !parameter.dividesAWhole();
    }
}
