package org.ironriver;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** A check that finds no circle must be able to find one. */
class PackageCyclesTest {

    @Test
    void aCircleIsFound() {
        assertThat(PackageCycles.under(
                        "org.apache.commons.math3", new ClassFileImporter().importPackages("org.apache.commons.math3")))
                .containsKeys("util", "exception");
    }
}
