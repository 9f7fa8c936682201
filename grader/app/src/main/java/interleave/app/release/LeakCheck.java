package interleave.app.release;

import interleave.app.UserError;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Looks through a release, line by line, for anything of a solution, a hidden test, or a known
/// answer.
///
/// A line is telling if it is long enough to say something and does not stand in the starters, the
/// tests that students see, or the grader: those are theirs anyway. What that comparison cannot
/// see, an exercise that somebody solved in place, shows as a source file that has (nearly) all
/// lines of an answer.
final class LeakCheck {
    private static final int SHORTEST = 24;
    private static final double NEARLY_ALL = 0.95;

    /// Each telling line with the file under solutions/ that it is from.
    private final Map<String, Path> telling;

    /// The lines of code of each answer.
    private final Map<Path, Set<String>> answers;

    private LeakCheck(Map<String, Path> telling, Map<Path, Set<String>> answers) {
        this.telling = telling;
        this.answers = answers;
    }

    static LeakCheck of(Path repository) throws IOException {
        Path solutions = repository.resolve("solutions");
        Set<String> open = new HashSet<>();
        for (String part : List.of("exercises", "grader", "pom.xml", "docs/README.students.md")) {
            for (Path file : files(repository.resolve(part))) {
                open.addAll(lines(file));
            }
        }
        Map<String, Path> telling = new HashMap<>();
        Map<Path, Set<String>> answers = new HashMap<>();
        for (Path file : files(solutions)) {
            Set<String> lines = lines(file);
            if (isAnswer(solutions, file)) {
                answers.put(file, lines);
            }
            lines.stream()
                    .filter(line -> !open.contains(line))
                    .forEach(line -> telling.put(line, file));
        }
        return new LeakCheck(telling, answers);
    }

    /// Throws if the release has something of a solution.
    ///
    /// @return how many telling lines were looked for
    int prove(Path release) throws UserError, IOException {
        for (Path file : files(release)) {
            Set<String> lines = lines(file);
            for (String line : lines) {
                if (telling.containsKey(line)) {
                    throw new UserError(
                            "not released: %s has a line of %s: %s"
                                    .formatted(release.relativize(file), telling.get(line), line));
                }
            }
            for (Map.Entry<Path, Set<String>> answer : answers.entrySet()) {
                if (isSolved(answer.getKey(), answer.getValue(), file, lines)) {
                    throw new UserError(
                            "not released: %s is solved, it is the answer of %s"
                                    .formatted(release.relativize(file), answer.getKey()));
                }
            }
        }
        return telling.size();
    }

    private static boolean isSolved(Path answer, Set<String> wanted, Path file, Set<String> lines) {
        return answer.getFileName().equals(file.getFileName())
                && !wanted.isEmpty()
                && wanted.stream().filter(lines::contains).count() >= NEARLY_ALL * wanted.size();
    }

    private static boolean isAnswer(Path solutions, Path file) {
        String path = solutions.relativize(file).toString().replace('\\', '/');
        return path.endsWith(".java") && (path.contains("/src/main/") || path.contains("/right/"));
    }

    private static List<Path> files(Path root) throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !root.relativize(file).toString().contains("target"))
                    .toList();
        }
    }

    private static Set<String> lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            var telling = new HashSet<String>();
            lines.map(String::strip).filter(LeakCheck::isTelling).forEach(telling::add);
            return telling;
        } catch (MalformedInputException | java.io.UncheckedIOException notText) {
            return Set.of();
        }
    }

    private static boolean isTelling(String line) {
        return line.length() >= SHORTEST
                && !line.startsWith("import ")
                && !line.startsWith("package ");
    }
}
