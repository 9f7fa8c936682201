package interleave.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import interleave.app.doctor.Machine;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/// What the documents tell somebody to type is what the command line takes.
class ReadmeTests {
    private static final Path REPOSITORY =
            Path.of(System.getProperty("kata.repository", "../..")).toAbsolutePath().normalize();
    private static final Pattern COMMAND = Pattern.compile("(?m)^    \\./kata +([^#\\n]+)");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/README.students.md", "CONTRIBUTING.md"})
    void everyCommandOfADocumentCanBeTyped(String document) throws IOException {
        List<String> commands =
                COMMAND.matcher(Files.readString(REPOSITORY.resolve(document)))
                        .results()
                        .map((MatchResult match) -> match.group(1).strip())
                        .toList();

        assertThat(commands).isNotEmpty();
        for (String command : commands) {
            assertThatCode(() -> commandLine().parseArgs(command.split(" +")))
                    .as("./kata %s", command)
                    .doesNotThrowAnyException();
        }
    }

    private static CommandLine commandLine() {
        var nowhere = new PrintWriter(Writer.nullWriter());
        var machine =
                new Machine(Path.of("jdk"), Path.of("home"), Path.of("cache"), "any system", 2);
        return Commands.of(
                new Workspace(
                        REPOSITORY,
                        REPOSITORY,
                        machine,
                        InstantSource.system(),
                        nowhere,
                        nowhere,
                        false,
                        100));
    }
}
