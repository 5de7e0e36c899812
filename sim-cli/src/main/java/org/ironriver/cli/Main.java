package org.ironriver.cli;

import org.ironriver.scenarios.BuildInfo;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** Where the command line starts. */
@Command(
        name = "ironriver",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Simulates firearm flow from the United States to Mexico and what policies change.")
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    /** Tells which build is running. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"ironriver " + BuildInfo.current()};
        }
    }
}
