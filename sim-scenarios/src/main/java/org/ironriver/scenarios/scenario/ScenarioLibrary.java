package org.ironriver.scenarios.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironriver.core.geography.Geography;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.input.LocatedNode;
import org.ironriver.core.input.LocatedYaml;
import org.ironriver.core.input.Names;
import org.ironriver.core.parameter.ParameterSet;
import org.ironriver.core.policy.PolicyModule;
import org.ironriver.scenarios.policy.PolicyCatalogue;

/**
 * Finds and reads scenarios: the built-in ones by id, a user's own from YAML or JSON files.
 *
 * <p>A file may extend a built-in scenario by its id, or another file by a path relative to its own folder.
 */
public final class ScenarioLibrary {

    private static final String INDEX = "index.txt";

    private final PolicyCatalogue policies;
    private final Jurisdictions jurisdictions;
    private final ParameterSet defaults;
    private final InterventionReader interventions;
    private final ScenarioReader reader;
    private final List<String> builtIn;

    /** The built-in scenarios with the policies, facts and parameters on the class path. */
    public ScenarioLibrary() {
        this(PolicyCatalogue.load(), Geography.load(), ParameterSet.defaults());
    }

    public ScenarioLibrary(PolicyCatalogue policies, Geography geography, ParameterSet defaults) {
        this.policies = policies;
        this.jurisdictions = new Jurisdictions(geography);
        this.defaults = defaults;
        this.interventions = new InterventionReader(policies, jurisdictions);
        this.reader = new ScenarioReader(interventions, defaults);
        this.builtIn = readIndex();
    }

    public PolicyCatalogue policies() {
        return policies;
    }

    /** Ids of the built-in scenarios, in the order in which they are shown. */
    public List<String> listIds() {
        return builtIn;
    }

    /**
     * The built-in scenario of this id, or else the scenario in the file of this name.
     *
     * @throws InvalidInputException if there is neither, or it is not a valid scenario
     */
    public LoadedScenario load(String idOrFile) {
        if (builtIn.contains(idOrFile)) {
            return builtIn(idOrFile, List.of());
        }
        Path file = path("SCENARIO", idOrFile);
        if (looksLikeFile(idOrFile) || Files.exists(file)) {
            return file(file, List.of());
        }
        throw unknown("SCENARIO", idOrFile);
    }

    /** The scenario in a file, whatever it is called. */
    public LoadedScenario loadFile(Path file) {
        return file(file, List.of());
    }

    /**
     * The scenario in a text.
     *
     * @param where what to call the text in errors
     */
    public Scenario parse(String where, String text) {
        return read(LocatedYaml.parse(where, text), Optional.empty(), List.of(), where)
                .scenario();
    }

    /**
     * The scenario with one value changed: a parameter of the model, or a value of a policy module (or {@code strength})
     * in every intervention of it that the scenario has.
     *
     * @param where what to call the place of the change in errors
     * @param path  of a parameter, or {@code policy.value}, such as {@code assault-weapon-ban.coverage}
     * @param value as it would stand in a scenario file
     */
    public Scenario set(Scenario scenario, String where, String path, String value) {
        LocatedNode node = LocatedYaml.parse(where, value);
        Object plain = node.toPlain();
        if (plain == null) {
            throw node.mismatch("a value");
        }
        Optional<PolicyModule> module = policyOf(path);
        if (module.isEmpty()) {
            requireNoMisspeltPolicy(scenario, where, path);
            return scenario.withParameter(where, path, plain);
        }
        String name = path.substring(module.get().id().length() + 1);
        return scenario.withInterventions(scenario.interventions().stream()
                .map(each -> each.module().id().equals(module.get().id())
                        ? interventions.withValue(each, where, name, node)
                        : each)
                .toList());
    }

    /** Among parameters of the model there would be no name near enough to help. */
    private void requireNoMisspeltPolicy(Scenario scenario, String where, String path) {
        int dot = path.indexOf('.');
        String group = dot < 0 ? "" : path.substring(0, dot + 1);
        if (group.isEmpty() || scenario.parameters().paths().stream().anyMatch(each -> each.startsWith(group))) {
            return;
        }
        Optional<String> policy = Names.nearest(path.substring(0, dot), policies.listIds());
        if (policy.isPresent()) {
            throw new InvalidInputException(
                    where,
                    "'" + path + "', which begins like no policy and no parameter",
                    "a path such as " + policy.get() + path.substring(dot),
                    policy.get());
        }
    }

    /**
     * Refuses what is no value of a policy, whether or not a scenario has it.
     *
     * @param where what to call the place of the path in errors
     * @param path  {@code policy.value} or {@code policy.strength}
     */
    public void requireValue(PolicyModule module, String where, String path, LocatedNode node) {
        interventions.requireValue(module, where, path.substring(module.id().length() + 1), node);
    }

    /** The policy module that a path of {@link #set} is about, if it is not about a parameter of the model. */
    public Optional<PolicyModule> policyOf(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? Optional.empty() : policies.findModule(path.substring(0, dot));
    }

    /** The complete scenario as text that reads back as the same. */
    public String effective(Scenario scenario) {
        return new EffectiveScenario(jurisdictions, defaults).write(scenario);
    }

    /** JSON Schema (draft 2020-12) of scenario files. */
    public String schema() {
        return new ScenarioSchema(policies, jurisdictions, defaults).write();
    }

    private LoadedScenario builtIn(String id, List<String> chain) {
        return read(LocatedYaml.readResource(ScenarioLibrary.class, id + ".yaml"), Optional.empty(), chain, id);
    }

    private LoadedScenario file(Path file, List<String> chain) {
        Optional<Path> folder = Optional.ofNullable(file.toAbsolutePath().getParent());
        return read(
                LocatedYaml.read(file),
                folder,
                chain,
                file.toAbsolutePath().normalize().toString());
    }

    /** @param chain what led here, to find a scenario that extends itself */
    private LoadedScenario read(LocatedNode root, Optional<Path> folder, List<String> chain, String name) {
        List<String> longer = new ArrayList<>(chain);
        longer.add(name);
        return reader.read(root, node -> extended(node, folder, longer));
    }

    private Scenario extended(LocatedNode node, Optional<Path> folder, List<String> chain) {
        String name = node.asText();
        String where = node.location().toString();
        if (builtIn.contains(name)) {
            requireNoCycle(node, chain, name);
            return builtIn(name, chain).scenario();
        }
        Optional<Path> file = folder.map(parent -> parent.resolve(path(where, name)));
        if (file.isEmpty() || !(looksLikeFile(name) || Files.exists(file.get()))) {
            throw unknown(where, name);
        }
        requireNoCycle(node, chain, file.get().toAbsolutePath().normalize().toString());
        return file(file.get(), chain).scenario();
    }

    private static void requireNoCycle(LocatedNode node, List<String> chain, String name) {
        if (chain.contains(name)) {
            throw node.mismatch("a scenario that does not come back to this one ("
                    + String.join(" extends ", chain.subList(chain.indexOf(name), chain.size())) + " extends " + name
                    + ")");
        }
    }

    private static boolean looksLikeFile(String name) {
        return name.contains("/") || name.contains("\\") || name.matches("(?i).*\\.(yaml|yml|json)");
    }

    private static Path path(String where, String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new InvalidInputException(where, "'" + name + "'", "a built-in id or a file", null, e);
        }
    }

    private InvalidInputException unknown(String where, String name) {
        return InvalidInputException.unknownName(where, "scenario", name, builtIn);
    }

    private static List<String> readIndex() {
        try (InputStream in = ScenarioLibrary.class.getResourceAsStream(INDEX)) {
            if (in == null) {
                throw new IllegalStateException("no " + INDEX + " beside " + ScenarioLibrary.class.getName());
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
