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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
        String name = Printable.of(path.toAbsolutePath().normalize().getFileName().toString());
        if (Files.isDirectory(path)) {
            return besideTheOverview(name);
        }
        String stem = name.replaceFirst("(?i)\\.(zip|tgz|tar\\.gz)$", "");
        // Reports are written into a folder of this name.
        return besideTheOverview(stem.matches("\\.{0,2}") ? name : stem);
    }

    /// The folder of a submission's reports lies beside a file of this name, which is of all.
    private static String besideTheOverview(String name) {
        return name.equalsIgnoreCase("overview.html") ? name + "_" : name;
    }

    /// What has been found so far in one submission.
    private final class Taken {
        private final Path path;
        private final Map<String, List<SourceFile>> files = new LinkedHashMap<>();
        private final Map<String, Place> places = new HashMap<>();
        private final List<String> notes = new ArrayList<>();
        private Optional<Place> first = Optional.empty();

        Taken(Path path) {
            this.path = path;
        }

        void file(String entry, InputStream content) throws IOException, UserError {
            Optional<Place> place =
                    katas.stream().flatMap(kata -> Place.of(kata, entry).stream()).findFirst();
            if (place.isPresent()) {
                refuseTwice(place.get());
                take(place.get(), content);
            }
        }

        /// Which of two files counts must not hang on the order of an archive, or on the disk that
        /// it was made on.
        private void refuseTwice(Place place) throws UserError {
            if (!first.orElse(place).root().equals(place.root())) {
                throw new UserError(
                        "%s holds exercises in more than one folder: leave only one of them in it"
                                .formatted(path));
            }
            first = Optional.of(place);
            Place before = places.put(place.path().toLowerCase(Locale.ROOT), place);
            if (before != null) {
                throw new UserError(
                        before.equals(place)
                                ? "%s: %s is in it twice".formatted(path, place.path())
                                : "%s: %s and %s differ only in case"
                                        .formatted(path, before.path(), place.name()));
            }
        }

        private void take(Place place, InputStream content) throws IOException, UserError {
            byte[] bytes = content.readNBytes(LARGEST_SOURCE + 1);
            if (bytes.length > LARGEST_SOURCE) {
                throw new UserError(
                        "%s: %s is too large: a source file has at most %d KiB"
                                .formatted(path, place.path(), LARGEST_SOURCE / 1024));
            }
            if (place.kata().given().contains(place.name())
                    || place.name().endsWith("Tests.java")) {
                notes.add("%s was left out: the grader uses its own copy".formatted(place.path()));
                return;
            }
            files.computeIfAbsent(place.kata().id(), _ -> new ArrayList<>())
                    .add(new SourceFile(place.name(), text(place, bytes)));
        }

        private String text(Place place, byte[] bytes) throws UserError {
            try {
                String text =
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .decode(ByteBuffer.wrap(bytes))
                                .toString();
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException notUtf8) {
                throw new UserError(
                        "%s: %s is not UTF-8 text".formatted(path, place.path()), notUtf8);
            }
        }
    }

    /// A declared place for a file.
    ///
    /// @param root the folder that exercises/ lies in, with a slash at its end; empty at the root
    private record Place(Kata kata, String root, String name) {
        static Optional<Place> of(Kata kata, String entry) {
            String path = entry.startsWith("./") ? entry.substring(2) : entry;
            String folder = folder(kata);
            int start = path.startsWith(folder) ? 0 : path.indexOf('/') + 1;
            if (!path.startsWith(folder, start)) {
                return Optional.empty();
            }
            String name = path.substring(start + folder.length());
            return name.matches("[\\p{L}_$][\\p{L}\\p{N}_$]*\\.java")
                    ? Optional.of(new Place(kata, path.substring(0, start), name))
                    : Optional.empty();
        }

        /// As the kata declares it; what an archive calls its outermost folder is not for a
        /// terminal.
        String path() {
            return folder(kata) + name;
        }

        private static String folder(Kata kata) {
            String sources = kata.sourceFolder().toString().replace('\\', '/');
            return "exercises/%s/%s/".formatted(kata.id(), sources);
        }
    }
}
