package interleave.app.release;

import interleave.app.UserError;
import interleave.app.kata.Kata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Finds an exercise that somebody solved in place and forgot to undo.
///
/// To compare lines one by one says nothing here, since the starter of a kata about a planted bug
/// shares nearly all of them with the answer, and some starters hold the same lines in another
/// order.
record Solved(Path release) {
    private static final double NEARLY_ALL = 0.95;

    /// Throws if a kata's sources in the release are those of its reference or of another right
    /// answer.
    void refuse(List<Kata> katas) throws UserError, IOException {
        for (Kata kata : katas) {
            for (Path answer : answers(kata)) {
                if (isSolved(kata, answer)) {
                    throw new UserError(
                            "not released: exercises/%s is solved, it is the answer in %s"
                                    .formatted(kata.id(), answer));
                }
            }
        }
    }

    private static List<Path> answers(Kata kata) throws IOException {
        var answers = new ArrayList<Path>(List.of(kata.reference()));
        Path right = kata.solution().resolve("right");
        if (Files.isDirectory(right)) {
            try (Stream<Path> folders = Files.list(right)) {
                folders.filter(Files::isDirectory).sorted().forEach(answers::add);
            }
        }
        return answers;
    }

    private boolean isSolved(Kata kata, Path answer) throws IOException {
        List<Path> files = sources(answer);
        Path released =
                release.resolve("exercises").resolve(kata.id()).resolve(kata.sourceFolder());
        for (Path file : files) {
            Path own = released.resolve(file.getFileName().toString());
            if (!Files.exists(own) || !isSame(kata, file, own)) {
                return false;
            }
        }
        return !files.isEmpty();
    }

    /// An answer to a repair differs from its starter in one line, perhaps; to other katas, in
    /// most.
    private static boolean isSame(Kata kata, Path answer, Path own) throws IOException {
        Set<String> telling = LeakCheck.lines(answer);
        if (kata.repair() || telling.isEmpty()) {
            return code(answer).equals(code(own));
        }
        Set<String> there = LeakCheck.lines(own);
        return telling.stream().filter(there::contains).count() >= NEARLY_ALL * telling.size();
    }

    private static List<Path> sources(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    /// What is left when comments and layout are taken away.
    private static List<String> code(Path file) throws IOException {
        return Files.readString(file)
                .lines()
                .map(line -> line.replaceFirst("\\s*//.*", "").strip())
                .filter(line -> !line.isEmpty() && !line.matches("(/?\\*|import ).*"))
                .toList();
    }
}
