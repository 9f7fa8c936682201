package interleave.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// The few rules that keep the parts of the grader apart.
class ArchitectureTests {
    private static final JavaClasses GRADER =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(location -> !location.contains("/test-classes/"))
                    .importPackages("interleave");

    @Test
    void allModulesAreLookedAt() {
        assertThat(GRADER.stream().map(JavaClass::getPackageName))
                .contains(
                        "interleave.engine",
                        "interleave.junit",
                        "interleave.runner",
                        "interleave.app.verdict");
    }

    @Test
    void theEngineKnowsNobody() {
        classes()
                .that()
                .resideInAPackage("interleave.engine..")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(
                                "interleave.engine..",
                                "java..",
                                "org.jspecify..",
                                // What it is made of, and what no specification promises.
                                "jdk.internal.vm..",
                                "jdk.internal.misc..",
                                "jdk.internal.module.."))
                .check(GRADER);
    }

    /// They are loaded before the module that the rest is, and by another loader.
    @Test
    void whatBootsTheEngineKnowsNothingOfIt() {
        classes()
                .that()
                .resideInAPackage("interleave.engine.boot..")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(
                                "interleave.engine.boot",
                                "java..",
                                "org.jspecify..",
                                "jdk.internal.misc..",
                                "jdk.internal.module.."))
                .check(GRADER);
        noClasses()
                .that()
                .resideInAPackage("interleave.engine..")
                .and()
                .resideOutsideOfPackage("interleave.engine.boot")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("interleave.engine.boot")
                .check(GRADER);
    }

    @Test
    void whatTestsAreWrittenWithKnowsOnlyTheEngine() {
        noClasses()
                .that()
                .resideInAPackage("interleave.junit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("interleave.runner..", "interleave.app..")
                .check(GRADER);
    }

    @Test
    void theTestJvmKnowsNothingOfItsHost() {
        noClasses()
                .that()
                .resideInAPackage("interleave.runner..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("interleave.app..")
                .check(GRADER);
    }

    @Test
    void theHostNeverCallsWhatRunsInTheTestJvm() {
        noClasses()
                .that()
                .resideInAPackage("interleave.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("interleave.engine.stress..")
                .check(GRADER);
    }

    @Test
    void aVerdictKnowsNoReportAndNoProcess() {
        classes()
                .that()
                .resideInAPackage("interleave.app.verdict")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(
                                "interleave.app.verdict",
                                "interleave.app.diagnosis",
                                "interleave.engine",
                                "java.lang..",
                                "java.util..",
                                "java.time..",
                                "org.jspecify.."))
                .check(GRADER);
    }

    @Test
    void aReportKnowsOnlyVerdicts() {
        noClasses()
                .that()
                .resideInAPackage("interleave.app.report")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("interleave..")
                                .and(
                                        com.tngtech.archunit.base.DescribedPredicate.not(
                                                resideInAnyPackage(
                                                        "interleave.app.report",
                                                        "interleave.app.picture",
                                                        "interleave.app.verdict",
                                                        "interleave.app.diagnosis",
                                                        "interleave.engine"))))
                .check(GRADER);
    }

    @Test
    void noPackagesOfTheHostKnowEachOtherInACircle() {
        slices().matching("interleave.app.(*)..").should().beFreeOfCycles().check(GRADER);
    }

    @Test
    void nobodyKnowsTheCommandLineButMain() {
        noClasses()
                .that()
                .resideOutsideOfPackage("interleave.app.command")
                .and()
                .doNotHaveFullyQualifiedName("interleave.app.Main")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("interleave.app.command")
                .check(GRADER);
    }

    @Test
    void onlyMainReadsItsSurroundings() {
        noClasses()
                .that()
                .resideInAPackage("interleave.app..")
                .and()
                .doNotHaveFullyQualifiedName("interleave.app.Main")
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getProperties")
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class, String.class)
                .orShould()
                .callMethod(Boolean.class, "getBoolean", String.class)
                .orShould()
                .callMethod(Integer.class, "getInteger", String.class)
                .orShould()
                .callMethod(Long.class, "getLong", String.class)
                .orShould()
                .callMethod(System.class, "console")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(GRADER);
    }

    @Test
    void nobodyPrintsPastTheWorkspace() {
        noClasses()
                .that()
                .resideInAPackage("interleave.app..")
                .and()
                .doNotHaveFullyQualifiedName("interleave.app.Main")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(GRADER);
    }
}
