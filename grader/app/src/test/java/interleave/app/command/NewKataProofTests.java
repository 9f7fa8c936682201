package interleave.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.app.fixture.Repository;
import interleave.app.fixture.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The first minutes of a new kata, of its author and of a student, in real test JVMs.
class NewKataProofTests {
    private static final String COUNTER =
            "exercises/17-leaky-bucket/src/main/java/katas/leakybucket/LeakyBucket.java";

    @TempDir private Path folder;
    private Path repository;
    private Shell shell;

    @BeforeEach
    void scaffold() throws Exception {
        repository = Repository.in(folder.resolve("repository"));
        Repository.linkKit(repository);
        shell = new Shell(repository, folder);
        assertThat(shell.run("new", "17-leaky-bucket").exitCode()).isZero();
    }

    @Test
    void itsCasesAreProvedAndWhatItLacksIsNamed() {
        Shell.Result check = shell.run("check", "17", "--effort", "quick", "--jobs", "2");

        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.err()).doesNotContain("NOT as it should be");
        assertThat(check.out())
                .startsWith("17-leaky-bucket: NOT PROVED")
                .contains("✗ right/ has 0 answers; at least 3 are wanted")
                .contains("✗ wrong/ has 1 answers; at least 8 are wanted")
                .doesNotContain("✗ starter", "✗ reference", "✗ wrong/counts-without-a-lock");
    }

    @Test
    void whatTheGraderCallsTheBugsIsHeldAgainstWhatTheAuthorDoes() throws Exception {
        Shell.Result agreed = shell.run("check", "17", "--diagnosis", "--effort", "quick");
        assertThat(agreed.out()).contains("right cause", "100.0%").doesNotContain("wrong/");
        assertThat(agreed.exitCode()).isZero();

        Path verdict =
                repository.resolve(
                        "solutions/17-leaky-bucket/wrong/counts-without-a-lock/verdict.toml");
        Text.write(
                verdict,
                Files.readString(verdict).replaceFirst("cause = .*", "cause = \"deadlock\""));
        Shell.Result other = shell.run("check", "17", "--diagnosis", "--effort", "quick");
        assertThat(other.out()).contains("wrong/counts-without-a-lock: ", "and not deadlock at");
        assertThat(other.exitCode()).isEqualTo(1);
    }

    @Test
    void aKataThatDoesNotCompileDoesNotStandInTheWayOfOthers() {
        shell.run("new", "18-half-done");
        Text.write(
                repository.resolve(
                        "exercises/18-half-done/src/main/java/katas/halfdone/HalfDone.java"),
                "package katas.halfdone;\npublic class HalfDone { oops }");

        Shell.Result list = shell.run("list");
        assertThat(list.exitCode()).isZero();
        assertThat(list.out()).contains("17-leaky-bucket");
        assertThat(list.errors())
                .singleElement()
                .asString()
                .contains("18-half-done: HalfDone.java:2");

        Shell.Result alone = shell.run("test", "18");
        assertThat(alone.exitCode()).isEqualTo(1);
        assertThat(alone.errors()).singleElement().asString().contains("HalfDone.java:2");

        Shell.Result both = shell.run("test", "--effort", "quick");
        assertThat(both.exitCode()).isEqualTo(1);
        assertThat(both.err()).contains("HalfDone.java:2");
        assertThat(shell.run("list").out()).contains("0/2");
    }

    @Test
    void aStudentSeesHowFarTheirCodeIs() throws Exception {
        assertThat(shell.run("list").out()).contains("17-leaky-bucket", "not tested yet");

        Shell.Result starter = shell.run("test", "17", "--effort", "quick");
        assertThat(starter.exitCode()).isEqualTo(1);
        assertThat(shell.run("list").out()).contains("0/2");

        Text.write(
                repository.resolve(COUNTER),
                Files.readString(repository.resolve(COUNTER.replace("exercises", "solutions"))));
        assertThat(shell.run("list").out()).contains("0/2, changed");

        Shell.Result solved = shell.run("test", "17", "--effort", "quick");
        assertThat(solved.exitCode()).isZero();
        assertThat(shell.run("list").out()).contains("solved");
        assertThat(repository.resolve(".kata/report.html")).exists();
    }
}
