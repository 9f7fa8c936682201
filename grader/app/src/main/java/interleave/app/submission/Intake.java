package interleave.app.submission;

import interleave.app.UserError;
import interleave.app.kata.Kata;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes the declared files out of a folder or an archive:
/// `exercises/NN-id/src/main/java/katas/<package>/*.java`, at its root or one folder down. Nothing
/// else is looked at.
public final class Intake {
    private static final int LARGEST_SOURCE = 256 * 1024;
    private static final long LARGEST_ARCHIVE = 16L * 1024 * 1024;

    private final List<Kata> katas;

    public Intake(List<Kata> katas) {
        this.katas = List.copyOf(katas);
    }

    /// Reads a submission, all of it in memory.
    ///
    /// @throws UserError if there is nothing to grade, with the reason in one line
    public Submission take(Path path) throws UserError {
        var taken = new Taken(path);
        try {
            entries(path).forEach(taken::file);
        } catch (IOException unreadable) {
            throw new UserError(
                    "%s cannot be read: %s".formatted(path, unreadable.getMessage()), unreadable);
        }
        if (taken.files.isEmpty()) {
            throw new UserError(
                    "%s has no kata in it: expected files such as exercises/%s/%s/*.java, at its root or one folder down"
                            .formatted(
                                    path,
                                    katas.getFirst().id(),
                                    katas.getFirst().sourceFolder().toString().replace('\\', '/')));
        }
        return new Submission(name(path), taken.files, taken.notes);
    }

    private static Entries entries(Path path) throws UserError, IOException {
        if (Files.isDirectory(path)) {
            return new FolderEntries(path);
        }
        if (!Files.exists(path)) {
            throw new UserError("%s is not there".formatted(path));
        }
        if (!ArchiveEntries.canRead(path)) {
            throw new UserError(
                    "%s is neither a folder nor a zip or tar.gz archive".formatted(path));
        }
        if (Files.size(path) == 0) {
            throw new UserError("%s is empty".formatted(path));
        }
        if (Files.size(path) > LARGEST_ARCHIVE) {
            throw new UserError(
                    "%s is too large: %d MiB, and %d is the most"
                            .formatted(path, Files.size(path) >> 20, LARGEST_ARCHIVE >> 20));
        }
        return new ArchiveEntries(path);
    }

    static String name(Path path) {
        String name = path.toAbsolutePath().normalize().getFileName().toString();
        return Files.isDirectory(path) ? name : name.replaceFirst("(?i)\\.(zip|tgz|tar\\.gz)$", "");
    }

    /// What has been found so far in one submission.
    private final class Taken {
        private final Path path;
        private final Map<String, List<SourceFile>> files = new LinkedHashMap<>();
        private final List<String> notes = new ArrayList<>();

        Taken(Path path) {
            this.path = path;
        }

        void file(String entry, InputStream content) throws IOException, UserError {
            Optional<Place> place =
                    katas.stream().flatMap(kata -> Place.of(kata, entry).stream()).findFirst();
            if (place.isPresent()) {
                take(place.get(), entry, content);
            }
        }

        private void take(Place place, String entry, InputStream content)
                throws IOException, UserError {
            byte[] bytes = content.readNBytes(LARGEST_SOURCE + 1);
            if (bytes.length > LARGEST_SOURCE) {
                throw new UserError(
                        "%s: %s is too large: a source file has at most %d KiB"
                                .formatted(path, entry, LARGEST_SOURCE / 1024));
            }
            if (place.kata().given().contains(place.name())
                    || place.name().endsWith("Tests.java")) {
                notes.add("%s was left out: the grader uses its own copy".formatted(entry));
                return;
            }
            files.computeIfAbsent(place.kata().id(), _ -> new ArrayList<>())
                    .add(new SourceFile(place.name(), text(entry, bytes)));
        }

        private String text(String entry, byte[] bytes) throws UserError {
            try {
                String text =
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .decode(ByteBuffer.wrap(bytes))
                                .toString();
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException notUtf8) {
                throw new UserError("%s: %s is not UTF-8 text".formatted(path, entry), notUtf8);
            }
        }
    }

    /// A declared place for a file.
    private record Place(Kata kata, String name) {
        static Optional<Place> of(Kata kata, String entry) {
            String path = entry.startsWith("./") ? entry.substring(2) : entry;
            String folder =
                    "exercises/"
                            + kata.id()
                            + "/"
                            + kata.sourceFolder().toString().replace('\\', '/')
                            + "/";
            int start = path.startsWith(folder) ? 0 : path.indexOf('/') + 1;
            if (!path.startsWith(folder, start)) {
                return Optional.empty();
            }
            String name = path.substring(start + folder.length());
            boolean source =
                    name.endsWith(".java")
                            && !name.contains("/")
                            && name.matches("[\\p{L}_$][\\p{L}\\p{N}_$]*\\.java");
            return source ? Optional.of(new Place(kata, name)) : Optional.empty();
        }
    }
}
