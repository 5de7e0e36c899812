package org.ironriver.cli;

import org.ironriver.scenarios.scenario.Scenario;

/** Scenarios as tables name them. A title is a user's own text: it is shown as text, on one line, and not at any length. */
final class Titles {

    private static final int MOST_CHARACTERS = 50;

    private Titles() {}

    static String of(Scenario scenario) {
        String line = scenario.title().replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        String title = line.length() <= MOST_CHARACTERS ? line : line.substring(0, MOST_CHARACTERS - 3) + "...";
        return scenario.id() + (title.equals(scenario.id()) ? "" : " (" + title + ")");
    }
}
