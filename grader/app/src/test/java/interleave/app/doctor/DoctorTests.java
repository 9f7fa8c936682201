package interleave.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.app.doctor.Symptom.Health;
import interleave.app.fixture.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTests {
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    @TempDir private Path repository;
    @TempDir private Path userHome;

    @Test
    void everySymptomThatIsNotWellNamesItsRemedy() {
        var doctor =
                new Doctor(repository, new Machine(userHome, userHome, userHome, "Mac OS X", 1));

        assertThat(doctor.examine())
                .allSatisfy(
                        symptom ->
                                assertThat(symptom.remedy().isEmpty())
                                        .as("%s", symptom)
                                        .isEqualTo(symptom.health() == Health.WELL));
    }

    @Test
    void aRuntimeWithoutACompilerIsNoJdk() {
        assertThat(
                        symptom("JDK 25", new Machine(userHome, userHome, userHome, "Linux", 2))
                                .health())
                .isEqualTo(Health.MISSING);
        assertThat(symptom("JDK 25", machine(2)).health()).isEqualTo(Health.WELL);
    }

    @Test
    void aWrapperThatIsNotExecutableIsMissing() {
        Path wrapper = Text.write(repository.resolve("mvnw"), "#!/bin/sh");
        wrapper.toFile().setExecutable(false);
        assertThat(symptom("Maven", machine(2)).health()).isEqualTo(Health.MISSING);

        wrapper.toFile().setExecutable(true);
        assertThat(symptom("Maven", machine(2)))
                .isEqualTo(Symptom.well("Maven", "by the wrapper, fetched when needed"));
    }

    @Test
    void aMavenThatIsThereAlreadyIsSaid() throws Exception {
        Text.write(repository.resolve("mvnw"), "#!/bin/sh").toFile().setExecutable(true);
        Files.createDirectories(userHome.resolve(".m2/wrapper/dists"));

        assertThat(symptom("Maven", machine(2)).detail()).endsWith("fetched already");
    }

    @Test
    void oneProcessorIsEnoughButNotGood() {
        assertThat(symptom("Processors", machine(1)).health()).isEqualTo(Health.OPTIONAL);
        assertThat(symptom("Processors", machine(2)).health()).isEqualTo(Health.WELL);
    }

    @Test
    void outsideLinuxThereIsNoSandboxAndThatIsSaid() {
        assertThat(
                        symptom(
                                        "Sandbox",
                                        new Machine(JAVA_HOME, userHome, userHome, "Mac OS X", 2))
                                .detail())
                .isEqualTo("none for other people's submissions; your own code needs none");
    }

    @Test
    void settingsOfIdesAreOptional() {
        assertThat(symptom("VS Code", machine(2)).health()).isEqualTo(Health.OPTIONAL);

        Text.write(repository.resolve(".vscode/settings.json"), "{}");
        assertThat(symptom("VS Code", machine(2)).health()).isEqualTo(Health.WELL);
        assertThat(symptom("IntelliJ", machine(2)).health()).isEqualTo(Health.OPTIONAL);
    }

    private Machine machine(int processors) {
        return new Machine(JAVA_HOME, userHome, userHome, "Linux", processors);
    }

    private Symptom symptom(String thing, Machine machine) {
        return new Doctor(repository, machine)
                .examine().stream()
                        .filter(symptom -> symptom.thing().equals(thing))
                        .findFirst()
                        .orElseThrow();
    }
}
