package org.ironriver.scenarios.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.input.LocatedNode;
import org.ironriver.core.input.LocatedYaml;

/** All published figures that simulated levels are compared with. Immutable. */
public final class TargetRegistry {

    private static final List<String> FILES = List.of("targets.yaml", "arithmetic.yaml");

    private final List<TargetGroup> groups;

    private TargetRegistry(List<TargetGroup> groups) {
        this.groups = List.copyOf(groups);
    }

    /**
     * The figures that ship with the project.
     *
     * @param observables names that a measure may use
     */
    public static TargetRegistry load(Collection<String> observables) {
        return read(
                FILES.stream()
                        .map(file -> LocatedYaml.readResource(TargetRegistry.class, file))
                        .toList(),
                observables);
    }

    /**
     * The figures in some files.
     *
     * @throws InvalidInputException at the first thing that is wrong
     */
    public static TargetRegistry read(List<LocatedNode> files, Collection<String> observables) {
        List<TargetGroup> groups = new ArrayList<>();
        for (LocatedNode file : files) {
            for (TargetGroup group : new TargetReader(observables).read(file.asMap())) {
                if (groups.stream().anyMatch(other -> other.id().equals(group.id()))) {
                    throw new InvalidInputException(
                            file.asMap().keyLocation(group.id()).toString(),
                            "'" + group.id() + "', which another file has too",
                            "each group once");
                }
                groups.add(group);
            }
        }
        return new TargetRegistry(groups);
    }

    /** In the order of the files. */
    public List<TargetGroup> groups() {
        return groups;
    }

    /** @throws InvalidInputException if there is none, with the nearest id */
    public TargetGroup group(String id) {
        return groups.stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.unknownName(
                        "target",
                        "group",
                        id,
                        groups.stream().map(TargetGroup::id).toList()));
    }

    /** Everything that must be simulated to judge the figures. */
    public List<Query> queries() {
        return groups.stream()
                .flatMap(group -> group.targets().stream())
                .flatMap(target -> target.measure().queries().stream())
                .distinct()
                .toList();
    }
}
