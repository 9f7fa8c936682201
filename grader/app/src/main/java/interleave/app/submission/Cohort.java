package interleave.app.submission;

import interleave.app.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Tells one submission from a folder of many.
public final class Cohort {
    private Cohort() {}

    /// The submissions that these paths name: a folder whose children are submissions stands for
    /// its children.
    public static List<Path> submissions(List<Path> paths) throws UserError {
        var submissions = new ArrayList<Path>();
        for (Path path : paths) {
            List<Path> children =
                    Files.isDirectory(path) && !isSubmission(path) ? children(path) : List.of();
            submissions.addAll(children.isEmpty() ? List.of(path) : children);
        }
        return submissions;
    }

    private static boolean isSubmission(Path folder) throws UserError {
        if (Files.isDirectory(folder.resolve("exercises"))) {
            return true;
        }
        List<Path> children = all(folder);
        return children.size() == 1 && Files.isDirectory(children.getFirst().resolve("exercises"));
    }

    private static List<Path> children(Path folder) throws UserError {
        return all(folder).stream()
                .filter(child -> Files.isDirectory(child) || ArchiveEntries.canRead(child))
                .toList();
    }

    private static List<Path> all(Path folder) throws UserError {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> !child.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UserError(
                    "%s cannot be read: %s".formatted(folder, unreadable.getMessage()), unreadable);
        }
    }
}
