package interleave.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.app.fixture.Repository;
import interleave.app.fixture.Text;
import interleave.app.scaffold.Scaffold;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTests {
    @TempDir private Path folder;
    private Path repository;
    private Shell shell;

    @BeforeEach
    void writeRepository() throws Exception {
        repository = Repository.in(folder.resolve("repository"));
        new Scaffold(repository).write("05-rate-limiter");
        Files.createDirectories(repository.resolve("grader/runner/target/kit"));
        shell = new Shell(repository, folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list",
                "test",
                "hint",
                "replay",
                "grade",
                "check",
                "new",
                "release",
                "doctor",
                "completion"
            })
    void everyCommandSaysHowItIsUsed(String command) {
        Shell.Result result = shell.run(command, "--help");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).startsWith("Usage: kata " + command);
        assertThat(result.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list",
                "test",
                "hint",
                "replay",
                "grade",
                "check",
                "new",
                "release",
                "doctor",
                "completion"
            })
    void everyCommandSaysItsVersion(String command) {
        Shell.Result result = shell.run(command, "--version");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).startsWith("kata 0.1.0");
    }

    @Test
    void theHelpNamesEveryCommand() {
        Shell.Result result = shell.run("--help");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .contains("list", "test", "replay", "grade", "check", "new", "release", "doctor");
    }

    @Test
    void studentsHaveNoCommandsForAuthors() throws Exception {
        Path students = folder.resolve("students");
        Files.createDirectories(students.resolve("exercises"));

        String help = new Shell(students, folder).run("--help").out();

        assertThat(help).contains("grade").doesNotContain("check", "release", "new kata");
    }

    @Test
    void aScriptForCompletionIsWritten() {
        Shell.Result result = shell.run("completion");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).startsWith("#!/usr/bin/env bash").contains("--effort", "doctor");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    ""                           | Missing required subcommand
                    grad                         | there is no command grad: did you mean one of grade
                    --versoin                    | there is no option --versoin: did you mean one of --version
                    grade                        | Missing required parameter: 'SUBMISSION'
                    grade --sead 1 x             | there is no option --sead: did you mean one of --seed
                    grade --seed one x           | 'one' is not a long
                    grade --seed                 | --seed
                    grade --effort slow x        | 'slow'
                    grade --format xml x         | 'xml'
                    grade --sandbox jail x       | 'jail'
                    grade --jobs many x          | 'many' is not an int
                    grade --kata 05-rat-limitr x | did you mean one of 05-rate-limiter?
                    grade nobody                 | nobody is not there
                    grade repository/exercises/pom.xml | is neither a folder nor a zip or tar.gz archive
                    test 99                      | no kata is called 99: did you mean one of 05-rate-limiter?
                    test --kata 05               | there is no option --kata
                    test 05 --race               | 05-rate-limiter has no race
                    test --race                  | there is no race
                    test --rase                  | there is no option --rase: did you mean one of --race
                    replay                       | Missing required parameter: 'TOKEN'
                    replay 12                    | 12 is no token
                    replay 3f2a9c4-                | 3f2a9c4- is no token
                    replay 3f2a9c4-?7              | Not a schedule
                    replay 0000000-a1              | 0000000-a1 is a token of no test in this repository
                    check nothing                | no kata is called nothing: did you mean one of 05-rate-limiter?
                    new                          | Missing required parameter: 'ID'
                    new rate-limiter             | is no name for a kata
                    new 05-rate-limiter          | exercises/05-rate-limiter is there already
                    new 17-a 18-b                | 18-b
                    release                      | --out
                    release --out repository     | is there already
                    list everything              | nothing more is expected after kata list: everything is too much
                    doctor me                    | nothing more is expected after kata doctor: me is too much
                    """)
    void wrongUsageIsToldInOneLineAndEndsWith2(String line, String reason) {
        Shell.Result result = shell.run(line.isEmpty() ? new String[0] : line.split(" ", -1));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors()).hasSize(1);
        assertThat(result.err()).startsWith("kata: ").contains(reason);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void whoAsksForARaceThatIsNotThereIsToldWhichAre() throws Exception {
        new Scaffold(repository).write("06-fast-lane");
        Path toml = repository.resolve("exercises/06-fast-lane/kata.toml");
        Text.write(toml, "race = \"katas.fastlane.Course\"\n" + Files.readString(toml));

        Shell.Result result = shell.run("test", "05", "06", "--race");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors())
                .containsExactly("kata: 05-rate-limiter has no race: try 06-fast-lane");
    }

    @Test
    void aRepositoryThatIsNotBuiltIsTold() throws Exception {
        Files.delete(repository.resolve("grader/runner/target/kit"));

        Shell.Result result = shell.run("test");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors())
                .containsExactly(
                        "kata: the grader is not built: run ./kata, which builds it, or ./mvnw"
                                + " package");
    }

    @Test
    void anUnreadableFileIsToldInOneLine() {
        Text.write(folder.resolve("file"), "no folder");

        Shell.Result result = shell.run("release", "--out", "file/below");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors()).hasSize(1);
        assertThat(result.err()).startsWith("kata: a file cannot be read or written: ");
    }

    @Test
    void aNewKataIsScaffoldedAndWhatIsNextIsSaid() {
        Shell.Result result = shell.run("new", "17-leaky-bucket");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out().lines())
                .contains("wrote exercises/17-leaky-bucket/kata.toml")
                .last()
                .isEqualTo("Next: kata check 17-leaky-bucket says what is missing.");
    }

    @Test
    void aReleaseSaysWhatItLookedFor() {
        Text.write(repository.resolve("docs/README.students.md"), "hello");

        Shell.Result result = shell.run("release", "--out", "students");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).startsWith("Released to " + folder.resolve("students"));
        assertThat(folder.resolve("students/README.md")).hasContent("hello");
        assertThat(folder.resolve("students/solutions")).doesNotExist();
    }

    @Test
    void theDoctorSaysWhatIsMissingAndHowToMendIt() {
        Shell.Result result = shell.run("doctor");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out())
                .contains("✗ Maven         mvnw is not there or not executable")
                .contains("→ git checkout mvnw; chmod +x mvnw");
    }

    @Test
    void theDoctorIsContentWithWhatIsOptional() {
        Text.write(repository.resolve("mvnw"), "#!/bin/sh").toFile().setExecutable(true);

        Shell.Result result = shell.run("doctor");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("○ VS Code").doesNotContain("✗");
    }

    @Test
    void hintsComeOneByOne() {
        assertThat(shell.run("hint", "05").out()).contains("nudge", "kata hint 05-rate-limiter 2");
        assertThat(shell.run("hint", "05", "3").out()).contains("outline").doesNotContain("More");
        assertThat(shell.run("hint", "05", "4").errors())
                .containsExactly("kata: there is no hint 4: 05-rate-limiter has 1 to 3");
    }
}
