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
/// tests that students see, or the grader: those are theirs anyway. What that comparison cannot see
/// is an exercise that somebody solved in place: [Solved] looks for those.
final class LeakCheck {
    private static final int SHORTEST = 24;

    /// Each telling line with the file under solutions/ that it is from.
    private final Map<String, Path> telling;

    private LeakCheck(Map<String, Path> telling) {
        this.telling = telling;
    }

    static LeakCheck of(Path repository) throws IOException {
        Set<String> open = new HashSet<>();
        for (String part : List.of("exercises", "grader", "pom.xml", "docs/README.students.md")) {
            for (Path file : files(repository.resolve(part))) {
                if (isOpen(repository.relativize(file))) {
                    open.addAll(lines(file));
                }
            }
        }
        Map<String, Path> telling = new HashMap<>();
        for (Path file : files(repository.resolve("solutions"))) {
            lines(file).stream()
                    .filter(line -> !open.contains(line))
                    .forEach(line -> telling.put(line, repository.relativize(file)));
        }
        return new LeakCheck(telling);
    }

    /// The story of an exercise, its hints and its pictures say nothing that its code does not: a
    /// line of an answer in them is a leak.
    private static boolean isOpen(Path file) {
        return !file.startsWith("exercises")
                || file.endsWith("pom.xml")
                || file.toString().endsWith(".java");
    }

    /// Throws if the release has something of a solution.
    ///
    /// @return how many telling lines were looked for
    int prove(Path release) throws UserError, IOException {
        for (Path file : files(release)) {
            for (String line : lines(file)) {
                Path origin = telling.get(line);
                if (origin != null) {
                    throw new UserError(
                            "not released: %s has a line of %s: %s"
                                    .formatted(release.relativize(file), origin, line));
                }
            }
        }
        return telling.size();
    }

    private static List<Path> files(Path root) throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !isBuilt(root.relativize(file)))
                    .toList();
        }
    }

    private static boolean isBuilt(Path file) {
        for (Path folder : file) {
            if (folder.toString().equals("target")) {
                return true;
            }
        }
        return false;
    }

    static Set<String> lines(Path file) throws IOException {
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
