package interleave.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.app.fixture.Repository;
import interleave.app.fixture.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A race with hardly any load, from the command line through a JVM of its own to the page. What it
/// took is nobody's matter here.
class RaceProofTests {
    private static final String KATA = "exercises/17-leaky-bucket/";
    private static final String RACE =
            """
            package katas.leakybucket;

            import interleave.junit.race.*;
            import java.util.List;

            class BucketCourse implements Race {
                public Course course(int processors) {
                    return new Course("Dripping", "buckets", List.of(1, 2, 3), new Law.Amdahl());
                }
                public Object sequentially(int count) { return 42; }
                public Object concurrently(int count) { %s; }
            }
            """;

    @TempDir private Path folder;
    private Path repository;
    private Shell shell;

    @BeforeEach
    void scaffold() throws Exception {
        repository = Repository.in(folder.resolve("repository"));
        Repository.linkKit(repository);
        shell = new Shell(repository, folder);
        assertThat(shell.run("new", "17-leaky-bucket").exitCode()).isZero();
        Path toml = repository.resolve(KATA + "kata.toml");
        Text.write(toml, "race = \"katas.leakybucket.BucketCourse\"\n" + Files.readString(toml));
    }

    @Test
    void aRaceIsRunAfterTheTestsAndShownInTheTerminalAndOnThePage() throws Exception {
        Shell.Result result = race("return count == 2 ? 41 : 42");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out().lines().map(String::strip))
                .containsSubsequence("Dripping", "█ measured, the median of the rounds   │ Amdahl");
        assertThat(result.out())
                .containsPattern("buckets +speed-up +middle half +Amdahl\n")
                .containsPattern(" 1  \\S.* [0-9.]+ +[0-9.]+ – [0-9.]+ +1.00\n")
                .containsPattern(" 3  \\S.* [0-9.]+ +[0-9.]+ – [0-9.]+ +[0-9.]+\n")
                .contains("Your code does not pass its tests yet")
                .containsPattern("In [0-9]+ of [0-9]+ runs your code came to another result")
                .containsPattern("This JVM sees [0-9]+ processor");
        assertThat(result.err()).containsPattern("round ([0-9]+) of \\1\n");
        assertThat(Files.readString(repository.resolve(".kata/report.html")))
                .contains("<svg class=\"plot\"", "Dripping");
    }

    @Test
    void aRaceThatTheCodeEndsIsToldInALine() {
        Shell.Result thrown = race("throw new IllegalStateException(\"dry\")");
        assertThat(thrown.exitCode()).isEqualTo(1);
        assertThat(thrown.out().lines())
                .contains(
                        "The race of 17-leaky-bucket was not run to its end: your code threw"
                                + " java.lang.IllegalStateException: dry");

        Shell.Result ended = race("System.exit(7); return 1");
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.out()).contains("was not run to its end: the JVM ended with exit code 7");
    }

    @Test
    void aRaceThatIsNotThereIsTheAuthorsFault() {
        Shell.Result result = shell.run("test", "17", "--race", "--effort", "quick");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors())
                .last()
                .asString()
                .startsWith("kata: the race of 17-leaky-bucket cannot be run: ")
                .contains("katas.leakybucket.BucketCourse");
    }

    private Shell.Result race(String concurrently) {
        Text.write(
                repository.resolve(KATA + "src/test/java/katas/leakybucket/BucketCourse.java"),
                RACE.formatted(concurrently));
        return shell.run("test", "17", "--race", "--effort", "quick");
    }
}
