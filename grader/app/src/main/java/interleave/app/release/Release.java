package interleave.app.release;

import interleave.app.UserError;
import interleave.app.files.Folders;
import interleave.app.kata.Kata;
import interleave.app.kata.KataCatalog;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Writes the repository that students get: only what is listed here, never what is merely not
/// forbidden.
public final class Release {
    private static final List<String> PARTS =
            List.of(
                    "exercises",
                    "grader",
                    "kata",
                    "kata.cmd",
                    "mvnw",
                    "mvnw.cmd",
                    "pom.xml",
                    "LICENSE",
                    ".mvn",
                    ".devcontainer",
                    ".vscode",
                    ".idea/runConfigurations",
                    ".editorconfig",
                    ".gitattributes",
                    ".gitignore");

    private static final String STUDENTS_README = "docs/README.students.md";
    private static final Set<String> LEFT_OUT = Set.of("target", ".kata", "grades", "coverage");
    private static final Set<String> FILES_LEFT_OUT = Set.of("kata_check.xml", "format.xml");

    /// What stands between these marks is of no use without the solutions; they are comments of the
    /// files that may have them.
    private static final Pattern AUTHORS_ONLY =
            Pattern.compile(
                    "(?m)^[^\\n]*authors only: from here[^\\n]*\\n(?s:.*?)^[^\\n]*authors only: to here[^\\n]*\\n");

    private static final Set<String> MARKED = Set.of("pom.xml", "tasks.json");

    private final Path repository;

    public Release(Path repository) {
        this.repository = repository;
    }

    /// Writes the release, proves that it gives no solution away, and only then moves it to its
    /// place.
    ///
    /// @param target a folder that is not there yet
    /// @return how many lines of solutions and hidden tests were looked for, and not found
    /// @throws UserError if the target exists, or if the release would give something away
    public int write(Path target) throws UserError, IOException {
        if (Files.exists(target)) {
            throw new UserError("%s is there already: name a folder that is not".formatted(target));
        }
        refuseInside(target.toAbsolutePath().normalize());
        List<Kata> katas = KataCatalog.of(repository).katas();
        Files.createDirectories(target.toAbsolutePath().getParent());
        Path fresh = target.resolveSibling("." + target.getFileName() + ".new");
        Folders.delete(fresh);
        Files.createDirectory(fresh);
        try {
            for (String part : PARTS) {
                copy(repository.resolve(part), fresh.resolve(part));
            }
            copy(repository.resolve(STUDENTS_README), fresh.resolve("README.md"));
            int lines = LeakCheck.of(repository).prove(fresh);
            new Solved(fresh).refuse(katas);
            Files.move(fresh, target);
            return lines;
        } finally {
            Folders.delete(fresh);
        }
    }

    /// A release that lies in what is released would hold itself.
    private void refuseInside(Path target) throws UserError {
        for (String part : PARTS) {
            if (target.startsWith(repository.resolve(part).toAbsolutePath().normalize())) {
                throw new UserError(
                        "%s lies in %s, which is released itself: name a folder elsewhere"
                                .formatted(target, part));
            }
        }
    }

    private void copy(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path folder, BasicFileAttributes attributes) {
                        return isLeftOut(folder)
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        String name = file.getFileName().toString();
                        if (FILES_LEFT_OUT.contains(name)) {
                            return FileVisitResult.CONTINUE;
                        }
                        Path target = to.resolve(from.relativize(file).toString());
                        Files.createDirectories(target.toAbsolutePath().getParent());
                        Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                        if (MARKED.contains(name)) {
                            Files.writeString(
                                    target,
                                    AUTHORS_ONLY.matcher(Files.readString(file)).replaceAll(""));
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /// Build results, and the grader's own tests: those grade known answers.
    private boolean isLeftOut(Path folder) {
        return LEFT_OUT.contains(folder.getFileName().toString())
                || (folder.startsWith(repository.resolve("grader"))
                        && folder.endsWith(Path.of("src", "test")));
    }
}
