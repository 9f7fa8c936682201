package interleave.app.submission;

import interleave.app.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/// The regular files below a folder, without following links and without build results.
record FolderEntries(Path folder) implements Entries {
    private static final int DEEPEST = 16;

    @Override
    public void forEach(Visitor visitor) throws UserError, IOException {
        for (Path file : files()) {
            try (InputStream content = Files.newInputStream(file)) {
                visitor.file(folder.relativize(file).toString().replace('\\', '/'), content);
            }
        }
    }

    private List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        Files.walkFileTree(
                folder,
                java.util.Set.of(),
                DEEPEST,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path directory, BasicFileAttributes attributes) {
                        String name = String.valueOf(directory.getFileName());
                        boolean skipped =
                                !directory.equals(folder)
                                        && (name.equals("target") || name.startsWith("."));
                        return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (attributes.isRegularFile()) {
                            files.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        files.sort(null);
        return files;
    }
}
