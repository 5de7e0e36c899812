package org.ironriver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.ironriver.cli.CommandLineHarness.Outcome;
import org.junit.jupiter.api.Test;

class ServeCommandTest {

    @Test
    void aPortThatAnotherProgramHasIsRefusedInWords() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            Outcome outcome = new CommandLineHarness(new ToyRunner()).run("serve", "--port", port);
            assertThat(outcome.code()).isEqualTo(3);
            assertThat(outcome.err())
                    .contains("--port " + port, "another port, or 0 for any that is free")
                    .doesNotContain("unforeseen");
        }
    }
}
