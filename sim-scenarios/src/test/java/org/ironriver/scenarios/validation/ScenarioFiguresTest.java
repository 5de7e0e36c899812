package org.ironriver.scenarios.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.ironriver.scenarios.evidence.Target;
import org.ironriver.scenarios.evidence.TargetRegistry;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.scenario.ScenarioLibrary;
import org.junit.jupiter.api.Test;

class ScenarioFiguresTest {

    private static final TargetRegistry REGISTRY = TargetRegistry.load(Observables.names());
    private static final Scenario HISTORY =
            new ScenarioLibrary().load("history").scenario();

    /** Recruits of 2012-2017 are fewer than those of 2012-2022, for cartels grow; a share hardly changes. */
    @Test
    void whatGrowsIsNotJudgedByTheYearsThatHistoryHas() {
        assertThat(speaks("C15", "recruits, 2012-2022")).isFalse();
        assertThat(speaks("C15", "members, 2012")).isTrue();
        assertThat(speaks("C12", "2009-2018, exchanges included")).isTrue();
        assertThat(speaks("C4", "Texas")).isTrue();
        assertThat(speaks("C16", "homes that acquire one")).as("2012-2018").isTrue();
    }

    private static boolean speaks(String group, String name) {
        Target target = REGISTRY.group(group).targets().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return ScenarioFigures.speaksOf(target, HISTORY);
    }
}
