package org.ironriver.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes the shell complete commands and options. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Prints a script that makes a shell complete commands, options and their values.",
        footer = {
            "",
            "Examples:",
            "  source <(ironriver completion bash)                                   in ~/.bashrc",
            "  source <(ironriver completion zsh)                                    in ~/.zshrc, after compinit",
            "  ironriver completion fish > ~/.config/fish/completions/ironriver.fish"
        })
final class CompletionCommand implements Callable<Integer> {

    /** Shells that are known. */
    enum Shell {
        bash,
        zsh,
        fish
    }

    @ParentCommand
    private @Nullable IronRiver parent;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}")
    private Shell shell = Shell.bash;

    @Override
    public Integer call() {
        if (parent == null) {
            throw new IllegalStateException("a command runs under ironriver");
        }
        CommandSpec root = spec.root();
        // Picocli's script is for bash, and tells zsh to understand it.
        String script =
                shell == Shell.fish ? FishCompletion.script(root) : AutoComplete.bash(root.name(), root.commandLine());
        parent.environment().out().print(script);
        return ExitCode.DONE;
    }
}
