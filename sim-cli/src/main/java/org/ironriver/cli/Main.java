package org.ironriver.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.time.InstantSource;
import java.util.List;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.scenarios.experiment.ModelRunner;
import org.ironriver.scenarios.io.FolderRefusedException;
import org.ironriver.scenarios.io.UnfinishedExperimentException;
import org.ironriver.scenarios.journal.DamagedJournalException;
import org.ironriver.scenarios.journal.Durability;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Where the command line starts, and the only place where it ends the process. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, false, charset("stdout.encoding"));
        PrintWriter err = new PrintWriter(System.err, true, charset("stderr.encoding"));
        Environment environment = new Environment(
                out,
                err,
                isTerminal(System.console()),
                new ModelRunner(),
                InstantSource.system(),
                new InterruptSignals(),
                Durability.DISK,
                List.of(arguments));
        int code = execute(environment, arguments);
        System.exit(code);
    }

    /** Runs a command and gives its exit code. */
    static int execute(Environment environment, String... arguments) {
        CommandLine line = new CommandLine(new IronRiver(environment))
                .setOut(environment.out())
                .setErr(environment.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(environment.terminal() ? Ansi.AUTO : Ansi.OFF))
                .setParameterExceptionHandler(Main::explainUsage)
                .setExecutionExceptionHandler(Main::explainFailure);
        int code = line.execute(arguments);
        environment.out().flush();
        environment.err().flush();
        if (environment.out().checkError()) {
            environment.err().println("ironriver: standard output could not be written");
            return code == ExitCode.DONE ? ExitCode.FAILED : code;
        }
        return code;
    }

    private static int explainUsage(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("ironriver: " + wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    private static int explainFailure(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (failure instanceof InvalidInputException invalid) {
            err.println("ironriver: " + invalid.getMessage());
            return ExitCode.INVALID_INPUT;
        }
        if (failure instanceof DamagedJournalException damaged) {
            err.println("ironriver: " + damaged.getMessage());
            return ExitCode.INVALID_INPUT;
        }
        if (failure instanceof UnfinishedExperimentException unfinished) {
            err.println("ironriver: " + unfinished.getMessage());
            return ExitCode.FAILED;
        }
        if (failure instanceof FolderRefusedException refused) {
            err.println("ironriver: " + refused.getMessage());
            return ExitCode.USAGE;
        }
        Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
        if (cause instanceof FileSystemException file) {
            err.println("ironriver: cannot write " + file.getFile() + ": " + reason(file));
            return ExitCode.FAILED;
        }
        if (cause instanceof IOException) {
            err.println("ironriver: cannot read or write: "
                    + String.valueOf(cause.getMessage()).replaceAll("\\s*\\R\\s*", "; "));
            return ExitCode.FAILED;
        }
        err.println("ironriver: something unforeseen happened; please report it with what follows");
        failure.printStackTrace(err);
        return ExitCode.FAILED;
    }

    private static String reason(FileSystemException failure) {
        String reason = failure.getReason();
        return reason == null ? failure.getClass().getSimpleName() : reason;
    }

    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            // Since Java 22 there may be a console that is no terminal, and a method to ask it.
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    private static Charset charset(String property) {
        String name = System.getProperty(property);
        return name == null || !Charset.isSupported(name) ? StandardCharsets.UTF_8 : Charset.forName(name);
    }
}
