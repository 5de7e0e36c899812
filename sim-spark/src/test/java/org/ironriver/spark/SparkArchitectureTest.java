package org.ironriver.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Spark stays at the edge: this is the only module whose tests see all the others and Spark. */
@AnalyzeClasses(packages = "org.ironriver", importOptions = DoNotIncludeTests.class)
class SparkArchitectureTest {

    @ArchTest
    static final ArchRule nothingElseKnowsSpark = noClasses()
            .that()
            .resideOutsideOfPackage("org.ironriver.spark..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.ironriver.spark..", "org.apache.spark..", "org.apache.hadoop..", "scala..")
            .because("whoever needs no cluster should not have to load one");

    @ArchTest
    static final ArchRule theEngineKnowsNoCommandLine = noClasses()
            .that()
            .resideInAPackage("org.ironriver.spark..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.ironriver.cli..", "picocli..")
            .because("experiments run on Spark from programs too");

    @ArchTest
    static final ArchRule theEngineDecidesNothingAboutTheModel = noClasses()
            .that()
            .resideInAPackage("org.ironriver.spark..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.ironriver.core.agent..", "org.ironriver.core.engine..", "org.ironriver.core.market..")
            .because("what is simulated must not depend on where");
}
