package interleave.app.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.app.UserError;
import interleave.app.fixture.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseTests {
    private static final String SOURCES = "/src/main/java/katas/counter/Counter.java";

    private static final String STARTER =
            """
            package katas.counter;

            import java.util.concurrent.atomic.AtomicInteger;

            public final class Counter {
                public int increment(int by) {
                    throw new UnsupportedOperationException("TODO");
                }
            }
            """;

    private static final String ANSWER =
            """
            package katas.counter;

            public final class Counter {
                private int sumOfAllIncrements;

                public synchronized int increment(int by) {
                    sumOfAllIncrements += by;
                    return sumOfAllIncrements;
                }
            }
            """;

    private static final String HIDDEN_LINE =
            "assertThat(counter.increment(41)).isEqualTo(41_000_041);";

    @TempDir private Path folder;
    private Path repository;
    private Path target;

    @BeforeEach
    void writeRepository() {
        repository = folder.resolve("repository");
        target = folder.resolve("students");
        write(
                "pom.xml",
                "<a/>\n  <!-- authors only: from here --><b/>\n<!-- authors only: to here -->\n<c/>");
        write("docs/README.students.md", "# For students");
        write("README.md", "# For authors");
        write("docs/decisions/001.md", "why");
        write("kata", "#!/bin/sh\n").toFile().setExecutable(true);
        write(".mvn/wrapper/maven-wrapper.properties", "x=y");
        write(".gitignore", "target/");
        write(".git/HEAD", "ref");
        write(".kata/01-counter", "1 2 3");
        write("grades/alice/result.json", "{}");
        write("samples/alice/x", "x");
        write("grader/pom.xml", "<grader/>");
        write("grader/app/src/main/java/App.java", "class App {}");
        write("grader/app/src/test/java/AppTests.java", "class AppTests {}");
        write("grader/app/target/App.class", "x");
        write("grader/coverage/pom.xml", "<coverage/>");
        kata("01-counter", "build");
        write("exercises/01-counter" + SOURCES, STARTER);
        write("exercises/01-counter/README.md", "A story of counting.");
        write(
                "exercises/01-counter/src/test/java/katas/counter/CounterTests.java",
                "class CounterTests {}");
        write("exercises/01-counter/target/x", "x");
        write("solutions/01-counter" + SOURCES, ANSWER);
        write(
                "solutions/01-counter/right/other/Counter.java",
                ANSWER.replace("+= by", "+= by + 0"));
        write(
                "solutions/01-counter/src/test/java/katas/counter/CounterHiddenTests.java",
                "class CounterHiddenTests {\n  " + HIDDEN_LINE + "\n}");
    }

    private void kata(String id, String kind) {
        write(
                "exercises/" + id + "/kata.toml",
                """
                title = "Counter"
                package = "counter"
                kind = "%s"
                story = "s"
                concepts = []
                hints = []
                """
                        .formatted(kind));
    }

    @Test
    void studentsGetTheExercisesTheGraderAndAReadmeOfTheirOwn() throws Exception {
        release();

        assertThat(files())
                .containsExactlyInAnyOrder(
                        "pom.xml",
                        "README.md",
                        "kata",
                        ".mvn/wrapper/maven-wrapper.properties",
                        ".gitignore",
                        "grader/pom.xml",
                        "grader/app/src/main/java/App.java",
                        "exercises/01-counter/kata.toml",
                        "exercises/01-counter/README.md",
                        "exercises/01-counter" + SOURCES,
                        "exercises/01-counter/src/test/java/katas/counter/CounterTests.java");
        assertThat(target.resolve("README.md")).hasContent("# For students");
    }

    @Test
    void whatIsForAuthorsIsTakenOutOfPoms() throws Exception {
        release();

        assertThat(target.resolve("pom.xml")).hasContent("<a/>\n<c/>");
    }

    @Test
    void scriptsStayExecutable() throws Exception {
        release();

        assertThat(target.resolve("kata")).isExecutable();
    }

    @Test
    void theTellingLinesAreCounted() throws Exception {
        // Four of the answer, one of the other, one of the hidden test and the name of its class.
        assertThat(release()).isEqualTo(7);
    }

    @Test
    void aTargetThatIsThereIsRefusedAndLeftAlone() throws Exception {
        Files.createDirectory(target);

        assertRefused("students is there already");
        assertThat(target).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exercises/out", "grader/deep/out", "kata/out"})
    void aTargetWithinWhatIsReleasedIsRefused(String place) {
        target = repository.resolve(place);

        assertRefused("which is released itself");
    }

    @Test
    void aTargetElsewhereInTheRepositoryIsFine() throws Exception {
        target = repository.resolve("build/students");
        release();

        assertThat(target.resolve("pom.xml")).exists();
    }

    @Test
    void aCopiedReferenceIsFoundUnderAnyName() {
        write("exercises/01-counter/notes/Idea.txt", ANSWER);

        assertRefused("notes/Idea.txt has a line of solutions/01-counter");
    }

    @Test
    void aLineOfAHiddenTestInAReadmeIsFound() {
        write("exercises/01-counter/README.md", "Mind this:\n\n    " + HIDDEN_LINE + "\n");

        assertRefused(
                "exercises/01-counter/README.md has a line of"
                        + " solutions/01-counter/src/test/java/katas/counter/CounterHiddenTests.java: "
                        + HIDDEN_LINE);
    }

    @Test
    void aLeakInAFolderWithTargetInItsNameIsFound() {
        write("exercises/02-moving-targets/README.md", HIDDEN_LINE);

        assertRefused("02-moving-targets/README.md has a line of");
    }

    @Test
    void anExerciseSolvedInPlaceIsFound() {
        write("exercises/01-counter" + SOURCES, ANSWER);

        assertRefused("exercises/01-counter is solved, it is the answer in ");
    }

    @Test
    void anExerciseSolvedInPlaceByAnotherRightAnswerIsFound() {
        write("exercises/01-counter" + SOURCES, ANSWER.replace("+= by", "+= by + 0"));

        assertRefused("exercises/01-counter is solved");
    }

    @Test
    void aSolvedRepairIsFoundThoughItsCommentsDiffer() {
        repair("class Counter {\n  // mine\n  while (full) { await(); }\n}");

        assertRefused("exercises/03-repair is solved");
    }

    @Test
    void aRepairWhoseStarterDiffersInOneShortLineIsNoLeak() throws Exception {
        repair("class Counter {\n  if (full) { await(); }\n}");

        assertThat(release()).isPositive();
    }

    @Test
    void aRepairWhoseStarterHasTheSameLinesInAnotherOrderIsNoLeak() throws Exception {
        repair("class Counter {\n}\n  while (full) { await(); }");

        assertThat(release()).isPositive();
    }

    private void repair(String starter) {
        kata("03-repair", "repair");
        write("exercises/03-repair" + SOURCES, starter);
        write("solutions/03-repair" + SOURCES, "class Counter {\n  while (full) { await(); }\n}");
    }

    @Test
    void aRepositoryWithoutKatasIsRefused() throws Exception {
        Files.delete(repository.resolve("exercises/01-counter/kata.toml"));

        assertRefused("no kata in ");
    }

    private int release() throws Exception {
        return new Release(repository).write(target);
    }

    private void assertRefused(String reason) {
        assertThatThrownBy(this::release)
                .isInstanceOf(UserError.class)
                .hasMessageContaining(reason)
                .message()
                .doesNotContain("\n");
        assertThat(leftBehind()).as("half a release").isEmpty();
    }

    private List<Path> leftBehind() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.getFileName().toString().startsWith(".release"))
                    .toList();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(target)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> target.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    private Path write(String path, String text) {
        return Text.write(repository.resolve(path), text);
    }
}
