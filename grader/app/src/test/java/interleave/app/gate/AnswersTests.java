package interleave.app.gate;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.app.files.ClassFiles;
import interleave.app.kata.Kata;
import interleave.app.kata.KataCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the authors wrote passes the gate: starters, references, and every right answer. (That each
/// wrong one keeps its verdict is a part of its kata's proof.)
class AnswersTests {
    private static final Path REPOSITORY =
            Path.of(System.getProperty("kata.repository", "../..")).toAbsolutePath().normalize();

    @TempDir private Path folder;

    static List<Kata> katas() throws Exception {
        return KataCatalog.of(REPOSITORY).katas();
    }

    @ParameterizedTest
    @MethodSource("katas")
    void noRightAnswerIsRefused(Kata kata) throws Exception {
        Gate gate = Gate.closed();
        List<Path> answers = answers(kata);

        assertThat(answers).hasSizeGreaterThan(3);
        for (Path answer : answers) {
            Path classes = Files.createTempDirectory(folder, "classes");
            Compiled.compile(sources(kata, answer), List.of(), classes);
            assertThat(gate.refusals(kata, ClassFiles.below(classes)).stream().map(Refusal::text))
                    .as("%s", answer)
                    .isEmpty();
        }
    }

    private static List<Path> answers(Kata kata) throws IOException {
        return Stream.concat(
                        Stream.of(kata.starter(), kata.reference()),
                        in(kata.solution().resolve("right")))
                .filter(Files::isDirectory)
                .toList();
    }

    private static List<Path> sources(Kata kata, Path answer) throws IOException {
        Stream<Path> own =
                in(answer)
                        .filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !kata.given().contains(file.getFileName().toString()));
        return Stream.concat(own, kata.given().stream().map(kata.starter()::resolve)).toList();
    }

    private static Stream<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        }
    }
}
