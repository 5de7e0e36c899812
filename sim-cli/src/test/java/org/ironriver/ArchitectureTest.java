package org.ironriver;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * The arrows between modules and the habits that make a run repeatable, over all modules at once.
 *
 * <p>Each rule names the reason it exists, because whoever breaks it needs the reason and not the rule.
 */
@AnalyzeClasses(packages = "org.ironriver", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String CORE = "org.ironriver.core..";
    private static final String SCENARIOS = "org.ironriver.scenarios..";
    private static final String CLI = "org.ironriver.cli..";

    /** The parts of the model that act in a week, where an order that differs between JVMs would change a result. */
    private static final String[] WHERE_ORDER_MATTERS = {
        "org.ironriver.core.agent..",
        "org.ironriver.core.engine..",
        "org.ironriver.core.market..",
        "org.ironriver.core.border..",
        "org.ironriver.core.conflict..",
        "org.ironriver.core.firearm..",
        "org.ironriver.core.policy..",
        "org.ironriver.core.event.."
    };

    @ArchTest
    static final ArchRule coreKnowsNothingAboveIt = noClasses()
            .that()
            .resideInAPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SCENARIOS, CLI)
            .because("the model runs, and is tested, without scenarios or a command line");

    @ArchTest
    static final ArchRule scenariosKnowNoCommandLine = noClasses()
            .that()
            .resideInAPackage(SCENARIOS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CLI, "picocli..", "me.tongfei..")
            .because("experiments are called from programs too, not only from a terminal");

    @ArchTest
    static final ArchRule nobodyKnowsSpark = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.ironriver.spark..", "org.apache.spark..", "org.apache.hadoop..", "scala..")
            .because(
                    "whoever needs no cluster should not have to load one; engines are found by their service file, and"
                            + " SparkArchitectureTest says the same where Spark is on the class path");

    @ArchTest
    static final ArchRule agentsNameNoConcretePolicy = noClasses()
            .that()
            .resideInAPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.ironriver.scenarios.policy..")
            .because("agents ask the regime for a ruling; a policy is added without touching an agent");

    @ArchTest
    static final ArchRule nothingThatSimulatesKnowsWhatIsPublished = noClasses()
            .that()
            .resideInAnyPackage(
                    CORE,
                    "org.ironriver.scenarios.policy..",
                    "org.ironriver.scenarios.scenario..",
                    "org.ironriver.scenarios.experiment..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.ironriver.scenarios.evidence..")
            .because("a comparison with published figures proves nothing if the model was told them");

    @ArchTest
    static void packagesHaveNoCycles(JavaClasses classes) {
        for (String root : List.of("org.ironriver.core", "org.ironriver.scenarios", "org.ironriver.cli")) {
            assertThat(PackageCycles.under(root, classes))
                    .as("circles under %s: a package that can be read alone can be trusted alone", root)
                    .isEmpty();
        }
    }

    @ArchTest
    static final ArchRule onlyAgentsAndEngineKnowMason = noClasses()
            .that()
            .resideOutsideOfPackages("org.ironriver.core.agent..", "org.ironriver.core.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("sim..", "ec.util..")
            .because("MASON schedules the week; everything else can be used and tested without it");

    @ArchTest
    static final ArchRule coreDrawsOnlyKeyedNumbers = noClasses()
            .that()
            .resideInAPackage(CORE)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(
                    Random.class, SplittableRandom.class, ThreadLocalRandom.class, RandomGenerator.class, UUID.class)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("ec.util.MersenneTwisterFast")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.commons.math3.random..")
            .orShould()
            .accessTargetWhere(uses("java\\.lang\\.(Math|StrictMath)", "random"))
            .because("every draw is keyed to who draws, when and why, so that an inert change moves no luck");

    @ArchTest
    static final ArchRule coreReadsNoClockAndNoEnvironment = noClasses()
            .that()
            .resideInAPackage(CORE)
            .should()
            .accessTargetWhere(clockOrEnvironment())
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class)
            .because("a run depends on the scenario and the seed alone");

    @ArchTest
    static final ArchRule coreUsesStrictMath = noClasses()
            .that()
            .resideInAPackage(CORE)
            .should()
            .accessTargetWhere(mathThatMayDifferBetweenJvms())
            .because("java.lang.Math may differ in the last bit from one JVM to the next; call StrictMath");

    @ArchTest
    static final ArchRule modelKeepsItsOrder = noClasses()
            .that()
            .resideInAnyPackage(WHERE_ORDER_MATTERS)
            .should()
            .accessTargetWhere(collectionInHashOrder())
            .allowEmptyShould(true)
            .because(
                    "their order changes from one JVM to the next; use a LinkedHashMap, TreeMap, EnumMap, list or array");

    @ArchTest
    static final ArchRule onlyTheCommandLineTouchesTheConsole = noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .accessField(System.class, "in")
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .accessTargetWhere(uses(".*", "printStackTrace"))
            .because("standard output carries the result and nothing else, and only Main ends the program");

    @ArchTest
    static final ArchRule recordersOnlyListen = noClasses()
            .that()
            .haveNameMatching("org\\.ironriver\\.core\\.(outcome\\..*|engine\\.(Recorder|PathCounter)(\\$.*)?)")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.ironriver.core.agent..")
            .because("a recorder that cannot reach an agent cannot change a run");

    private static DescribedPredicate<JavaAccess<?>> clockOrEnvironment() {
        DescribedPredicate<JavaAccess<?>> system = uses(
                "java\\.lang\\.System",
                "currentTimeMillis|nanoTime|getenv|getProperty|getProperties|lineSeparator|identityHashCode");
        DescribedPredicate<JavaAccess<?>> now = uses("java\\.time\\..*", "now");
        DescribedPredicate<JavaAccess<?>> machine = uses(
                "java\\.lang\\.(Integer|Long|Boolean|Runtime)|java\\.util\\.(Locale|TimeZone)|java\\.time\\.ZoneId",
                "getInteger|getLong|getBoolean|availableProcessors|freeMemory|maxMemory|getDefault|systemDefault");
        return system.or(now).or(machine).as("the clock, the environment or the machine is asked");
    }

    private static DescribedPredicate<JavaAccess<?>> mathThatMayDifferBetweenJvms() {
        return uses(
                        "java\\.lang\\.Math",
                        "exp|expm1|log|log10|log1p|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|cbrt|hypot")
                .as("a transcendental function of java.lang.Math is called");
    }

    private static DescribedPredicate<JavaAccess<?>> collectionInHashOrder() {
        DescribedPredicate<JavaAccess<?>> built = uses(
                "java\\.util\\.(HashMap|HashSet|IdentityHashMap|WeakHashMap|concurrent\\.ConcurrentHashMap)",
                "<init>|newKeySet");
        DescribedPredicate<JavaAccess<?>> immutable = uses("java\\.util\\.(Map|Set)", "of|ofEntries|copyOf");
        DescribedPredicate<JavaAccess<?>> collected = uses(
                "java\\.util\\.stream\\.Collectors",
                "toSet|toUnmodifiableSet|toUnmodifiableMap|toConcurrentMap|groupingByConcurrent");
        return built.or(immutable)
                .or(collected)
                .or(collectorWithoutMapFactory())
                .as("a collection in hash order is made");
    }

    /** {@code toMap} and {@code groupingBy} fill a HashMap unless they are given a factory. */
    private static DescribedPredicate<JavaAccess<?>> collectorWithoutMapFactory() {
        return uses("java\\.util\\.stream\\.Collectors", "toMap|groupingBy")
                .and(describe(
                        "no map factory",
                        access -> !((CodeUnitAccessTarget) access.getTarget())
                                .getRawParameterTypes().stream()
                                        .anyMatch(type -> type.isEquivalentTo(Supplier.class))));
    }

    private static DescribedPredicate<JavaAccess<?>> uses(String ownerPattern, String memberPattern) {
        return target(owner(nameMatching(ownerPattern)))
                .and(target(nameMatching(memberPattern)))
                .forSubtype();
    }
}
