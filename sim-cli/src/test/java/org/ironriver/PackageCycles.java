package org.ironriver;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which packages under a root depend on one another in a circle; a package counts with all that lies below it. */
final class PackageCycles {

    private PackageCycles() {}

    /** The packages in a circle, or between two circles, each with those of them that it depends on; empty if there is none. */
    static Map<String, Set<String>> under(String root, JavaClasses classes) {
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (JavaClass from : classes) {
            from.getDirectDependenciesFromSelf().forEach(dependency -> {
                String source = part(root, from);
                String target = part(root, dependency.getTargetClass());
                if (!source.isEmpty() && !target.isEmpty() && !source.equals(target)) {
                    arrows.computeIfAbsent(source, none -> new TreeSet<>()).add(target);
                }
            });
        }
        while (arrows.values().removeIf(targets -> {
            targets.retainAll(arrows.keySet());
            return targets.isEmpty();
        })) {
            // whatever depends on nothing that is left is in no circle
        }
        return arrows;
    }

    /** The first name below the root; empty for a class elsewhere, or in the root itself. */
    private static String part(String root, JavaClass javaClass) {
        String name = javaClass.getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1).split("\\.")[0] : "";
    }
}
