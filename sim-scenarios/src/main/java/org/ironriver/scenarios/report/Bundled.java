package org.ironriver.scenarios.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Files on the class path: libraries for the page, packed as jars, and this package's own. */
final class Bundled {

    private static final String OWN = "org/ironriver/scenarios/report/";
    private static final String CHARTS = "META-INF/resources/webjars/echarts/5.3.1/dist/echarts.min.js";

    private Bundled() {}

    /** The chart library's script. */
    static String charts() throws IOException {
        return text(CHARTS);
    }

    /** A file of this package. */
    static String own(String name) throws IOException {
        return text(OWN + name);
    }

    static String text(String path) throws IOException {
        try (InputStream in = Bundled.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("the program's jar has no " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
