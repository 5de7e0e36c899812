package org.ironriver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ironriver.scenarios.experiment.ExperimentRunner;
import org.ironriver.scenarios.io.Execution;
import org.ironriver.scenarios.journal.Durability;
import org.ironriver.scenarios.serve.LocalServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The local page, from choosing a policy to the finished report, in a real browser. */
class ServePageIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private static Path folder;

    private static LocalServer server;
    private static Browser browser;

    @BeforeAll
    static void serve() throws IOException {
        browser = Browser.open(folder.resolve("profile"));
        InstantSource clock = InstantSource.fixed(Instant.parse("2020-01-01T00:00:00Z"));
        server = LocalServer.start(
                0,
                folder.resolve("results"),
                new ExperimentRunner(new ToyRunner(), 2),
                new Execution(List.of("serve"), clock, Durability.OPERATING_SYSTEM));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    void fromPoliciesToTheReport() throws IOException {
        browser.show(server.address().toString());
        assertThat(browser.seriousViolations()).isEmpty();
        browser.choose("#language", "en");
        browser.find("#use-assault-weapon-ban").click();
        browser.ask("document.querySelector('[data-policy=assault-weapon-ban] [name=strength]').value = '0.5';"
                + "document.querySelector('[data-policy=assault-weapon-ban] [name=from]').value = '2021-01-01';"
                + "document.querySelector('#title').value = '<img src=x onerror=alert(1)>';"
                + "document.querySelector('#replications').value = '5'");
        browser.find("#start").click();
        WebDriverWait wait = new WebDriverWait(browser.driver(), PATIENCE);
        wait.until(ExpectedConditions.visibilityOfElementLocated(By.id("report")));
        assertThat(browser.find("#status").getText()).startsWith("Done; tables are in ");
        assertThat(browser.find("#numbers tr[data-outcome='guns.crossed']").getText())
                .contains("5", "%");
        assertThat(browser.ask("return document.querySelectorAll('#chart svg path').length"))
                .isNotEqualTo(0L);
        assertThat(folder.resolve("results/served-1/scenarios/my-policies.yaml"))
                .content()
                .contains("strength: 0.5", "from: 2021-01-01");
        assertThat(folder.resolve("results/served-1/draws.csv")).content().contains("conflict.attack-rate");
        assertThat(browser.seriousViolations()).isEmpty();
        browser.find("#report").click();
        wait.until(ExpectedConditions.attributeToBe(By.tagName("html"), "data-ready", "true"));
        assertThat(browser.find("h1").getText()).contains("<img src=x onerror=alert(1)>");
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests())
                .allMatch(address -> address.startsWith(server.address().toString()));
    }

    @Test
    void speaksSpanishToo() throws IOException {
        browser.show(server.address().toString());
        browser.choose("#language", "es");
        assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo("es");
        assertThat(browser.find("h1").getText()).startsWith("¿Qué cambiaría");
        assertThat(browser.find("[data-policy=assault-weapon-ban] .choices").getText())
                .contains("desde", "fuerza");
        assertThat((Boolean) browser.ask("return [...document.querySelectorAll('[data-t]')].every(n => n.textContent"
                        + " !== '' && n.textContent !== 'undefined')"))
                .isTrue();
        browser.find("#start").click();
        assertThat(browser.find("#problem").getText()).isEqualTo("Elija al menos una política.");
        assertThat(browser.seriousViolations()).isEmpty();
    }

    /** Not zero, which is what an empty text is as a number. */
    @Test
    void anEmptiedFieldIsTheUsualValue() throws IOException {
        List<Path> before = listFolders();
        browser.show(server.address().toString());
        browser.find("#use-universal-background-checks").click();
        browser.ask("document.querySelectorAll('[data-policy=universal-background-checks] [type=number]')"
                + ".forEach(function (input) { input.value = ''; });"
                + "document.querySelector('#replications').value = '2'");
        browser.find("#start").click();
        new WebDriverWait(browser.driver(), PATIENCE)
                .until(ExpectedConditions.visibilityOfElementLocated(By.id("report")));
        List<Path> made =
                listFolders().stream().filter(path -> !before.contains(path)).toList();
        assertThat(made).hasSize(1);
        assertThat(made.get(0).resolve("scenarios/my-policies.yaml"))
                .content()
                .contains("policy: universal-background-checks", "strength: 1")
                .doesNotContain(": 0\n");
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        browser.show(server.address().toString());
        browser.find("#use-dealer-oversight").click();
        browser.ask("document.querySelector('[data-policy=dealer-oversight] [name=from]').value = '2099-01-01';"
                + "document.querySelector('#form').noValidate = true; document.querySelector('#start').click()");
        new WebDriverWait(browser.driver(), PATIENCE)
                .until(ExpectedConditions.textMatches(
                        By.id("problem"), Pattern.compile("2099-01-01[\\s\\S]*allowed:")));
    }

    @Test
    void strangersAreTurnedAway() throws IOException {
        List<Path> before = listFolders();
        int port = server.address().getPort();
        assertThat(answer("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403");
        String host = "Host: 127.0.0.1:" + port + "\r\nConnection: close\r\n";
        assertThat(answer("POST /experiments HTTP/1.1\r\n" + host + "Content-Length: 2\r\n\r\n{}"))
                .startsWith("HTTP/1.1 403");
        assertThat(answer("GET /experiments/../../etc/report HTTP/1.1\r\n" + host + "\r\n"))
                .startsWith("HTTP/1.1 404");
        assertThat(listFolders()).isEqualTo(before);
    }

    private static List<Path> listFolders() throws IOException {
        Path results = folder.resolve("results");
        if (!Files.exists(results)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(results)) {
            return folders.sorted().toList();
        }
    }

    private static String answer(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.address().getPort());
                InputStream in = socket.getInputStream()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
