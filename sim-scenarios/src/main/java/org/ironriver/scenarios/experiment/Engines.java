package org.ironriver.scenarios.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.ironriver.core.input.InvalidInputException;

/** The engines on the class path, by id. The local one is always there. */
public final class Engines {

    /** Threads of this process. */
    public static final String LOCAL = "local";

    /** Not in the default program, for its size. */
    private static final String SPARK = "spark";

    private Engines() {}

    /** All ids, the local one first. */
    public static List<String> listIds() {
        return listProviders().stream().map(EngineProvider::id).toList();
    }

    /**
     * The engine of this id.
     *
     * @param where what to call the place of the id in errors
     * @throws InvalidInputException if there is none
     */
    public static EngineProvider get(String where, String id) {
        for (EngineProvider provider : listProviders()) {
            if (provider.id().equals(id)) {
                return provider;
            }
        }
        if (id.equals(SPARK)) {
            throw new InvalidInputException(
                    where,
                    "'spark', which is not in this program: Spark alone is 220 MB",
                    "the same command by ./ironriver-spark, which builds the module sim-spark and starts with Spark on the"
                            + " class path (docs/spark.md); here: "
                            + String.join(", ", listIds()));
        }
        throw InvalidInputException.unknownName(where, "engine", id, listIds());
    }

    private static List<EngineProvider> listProviders() {
        List<EngineProvider> all = new ArrayList<>();
        all.add(new Local());
        ServiceLoader.load(EngineProvider.class).forEach(all::add);
        return all;
    }

    private static final class Local implements EngineProvider {

        @Override
        public String id() {
            return LOCAL;
        }

        @Override
        public ExperimentEngine open(Request request) {
            if (request.master().isPresent()) {
                throw new InvalidInputException(
                        "--master " + request.master().get(),
                        "a cluster for the local engine, which has none",
                        "--engine spark with it, or no --master");
            }
            return new ExperimentRunner(request.runner(), request.threads());
        }
    }
}
