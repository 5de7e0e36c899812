package org.ironriver.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;

/** Takes the pictures of the documents from a report that is named on the command line. See docs/report.md for the command. */
@EnabledIfSystemProperty(named = "pictures.of", matches = ".+", disabledReason = "takes pictures when asked to")
class ReportPicturesIT {

    private static final int WIDTH = 1_160;

    @Test
    void takesPictures(@TempDir Path profile) throws IOException {
        Path report = Path.of(System.getProperty("pictures.of")).toAbsolutePath();
        Path images = Files.createDirectories(Path.of("..", "docs", "images"));
        try (Browser browser = Browser.open(profile.resolve("profile"))) {
            browser.driver().manage().window().setSize(new Dimension(WIDTH, 1_060));
            browser.show(report.toUri().toString());
            browser.ask("document.documentElement.style.scrollBehavior = 'auto'");
            browser.picture(images.resolve("report.png"));
            figure(browser, "map", images.resolve("report-map.png"));
            browser.choose("#series-show", "difference");
            figure(browser, "series", images.resolve("report-series.png"));
            browser.ask("document.querySelector('#theme').click()");
            figure(browser, "displacement", images.resolve("report-displacement-dark.png"));
        }
    }

    private static void figure(Browser browser, String id, Path image) throws IOException {
        browser.ask(
                "document.querySelector('#figure-" + id + "').scrollIntoView({block: 'start', behavior: 'instant'})");
        Files.write(image, browser.find("#figure-" + id).getScreenshotAs(OutputType.BYTES));
    }
}
