package org.ironriver.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuildInfoTest {

    @Test
    void theBuildFillsInVersionAndCommit() {
        BuildInfo build = BuildInfo.current();

        assertThat(build.version()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
        assertThat(build.commit()).matches("[0-9a-f]{40}|unknown");
    }

    @Test
    void localChangesAreTold() {
        assertThat(new BuildInfo("1.2.3", "abc", true)).hasToString("1.2.3 (commit abc, with local changes)");
        assertThat(new BuildInfo("1.2.3", "abc", false)).hasToString("1.2.3 (commit abc)");
    }
}
