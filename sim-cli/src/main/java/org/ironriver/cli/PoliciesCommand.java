package org.ironriver.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.stream.Collectors;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.policy.PolicyModule;
import org.ironriver.core.policy.PolicyParameter;
import org.ironriver.scenarios.format.Numbers;
import org.ironriver.scenarios.policy.PolicyCatalogue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The policies that scenarios can switch on. */
@Command(
        name = "policies",
        mixinStandardHelpOptions = true,
        description = "Lists the policy modules, or shows what one does and what can be tuned.",
        footer = {"", "Examples:", "  ironriver policies", "  ironriver policies show dealer-oversight"})
final class PoliciesCommand implements Runnable {

    private static final int LINE = 98;

    @ParentCommand
    private @Nullable IronRiver parent;

    @Override
    public void run() {
        list();
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the policy modules (the default).")
    void list() {
        for (PolicyModule module : PolicyCatalogue.load().listModules()) {
            out().println(module.id() + " (" + module.title() + ")");
            Paragraph.print(out(), "  ", LINE, module.summary());
        }
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Shows what a policy does, the law that it stands for, and what a scenario may tune.")
    void show(@Parameters(paramLabel = "ID", description = "Id of a policy module.") String id) {
        PolicyCatalogue catalogue = PolicyCatalogue.load();
        PolicyModule module = catalogue
                .findModule(id)
                .orElseThrow(() -> InvalidInputException.unknownName("ID", "policy", id, catalogue.listIds()));
        out().println(module.id() + " (" + module.title() + ")");
        Paragraph.print(out(), "  ", LINE, module.summary());
        out().println();
        Paragraph.print(out(), "  ", LINE, "Law: " + module.reference());
        for (PolicyParameter parameter : module.parameters()) {
            out().println();
            out().println("  " + parameter.name() + ": " + defaultValue(parameter));
            Paragraph.print(out(), "    ", LINE, parameter.description() + "; " + unitAndRange(parameter));
            Paragraph.print(out(), "    ", LINE, parameter.source());
        }
        out().println();
        Paragraph.print(
                out(),
                "  ",
                LINE,
                "Every policy also has: from, until (dates), jurisdictions (state codes; all), strength (0 to 1; 1).");
    }

    private static String defaultValue(PolicyParameter parameter) {
        if (parameter.defaultValue() instanceof Double number) {
            return Numbers.shortest(number);
        }
        return ((Collection<?>) parameter.defaultValue())
                .stream()
                        .map(item -> item instanceof WeaponClass weaponClass ? weaponClass.id() : item.toString())
                        .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String unitAndRange(PolicyParameter parameter) {
        return parameter.isNumber()
                ? parameter.unit() + ", " + Numbers.shortest(parameter.low()) + " to "
                        + Numbers.shortest(parameter.high())
                : "any of "
                        + String.join(
                                ", ",
                                WeaponClass.all().stream().map(WeaponClass::id).toList());
    }

    private PrintWriter out() {
        if (parent == null) {
            throw new IllegalStateException("a command runs under ironriver");
        }
        return parent.environment().out();
    }
}
