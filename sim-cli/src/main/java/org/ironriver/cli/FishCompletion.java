package org.ironriver.cli;

import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Completions for the fish shell, which picocli does not write. */
final class FishCompletion {

    private static final int LONGEST = 60;

    private FishCompletion() {}

    static String script(CommandSpec root) {
        StringBuilder script = new StringBuilder();
        script.append("# Completions of ").append(root.name()).append(" for fish.\n");
        root.subcommands().forEach((name, command) -> {
            line(script, root, "-n __fish_use_subcommand -f -a " + name, summary(command.getCommandSpec()));
            options(script, root, name, command);
        });
        return script.toString();
    }

    private static void options(StringBuilder script, CommandSpec root, String name, CommandLine command) {
        String when = "-n '__fish_seen_subcommand_from " + name + "'";
        command.getSubcommands()
                .forEach((sub, line) -> line(script, root, when + " -f -a " + sub, summary(line.getCommandSpec())));
        for (PositionalParamSpec parameter : command.getCommandSpec().positionalParameters()) {
            if (parameter.completionCandidates() != null) {
                line(script, root, when + " -f -a '" + String.join(" ", parameter.completionCandidates()) + "'", "");
            }
        }
        for (OptionSpec option : command.getCommandSpec().options()) {
            if (option.hidden()) {
                continue;
            }
            StringBuilder words = new StringBuilder(when);
            Arrays.stream(option.names())
                    .forEach(each -> words.append(each.startsWith("--") ? " -l " : " -s ")
                            .append(each.replaceFirst("^-+", "")));
            if (option.arity().max() > 0) {
                words.append(" -r");
                if (option.completionCandidates() != null) {
                    words.append(" -f -a '")
                            .append(String.join(" ", option.completionCandidates()))
                            .append('\'');
                }
            }
            line(script, root, words.toString(), first(option.description()));
        }
    }

    private static String summary(CommandSpec command) {
        return first(command.usageMessage().description());
    }

    private static String first(String[] description) {
        if (description.length == 0) {
            return "";
        }
        String text = description[0].replaceAll("\\$\\{[^}]*}", "").strip();
        int end = text.indexOf(". ");
        String sentence = end > 0 ? text.substring(0, end) : text;
        return sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST - 1) + "…";
    }

    private static void line(StringBuilder script, CommandSpec root, String words, String description) {
        script.append("complete -c ").append(root.name()).append(' ').append(words);
        if (!description.isEmpty()) {
            script.append(" -d '")
                    .append(description.replace("\\", "\\\\").replace("'", "\\'"))
                    .append('\'');
        }
        script.append('\n');
    }
}
