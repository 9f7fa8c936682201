package interleave.app.kata;

import interleave.app.Nearest;
import interleave.app.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// All katas of a repository, in the order of their numbers.
public record KataCatalog(List<Kata> katas) {
    public KataCatalog {
        katas = List.copyOf(katas);
    }

    /// Reads every folder under exercises/ that has a kata.toml.
    public static KataCatalog of(Path repository) throws UserError {
        Path exercises = repository.resolve("exercises");
        var katas = new ArrayList<Kata>();
        for (Path folder : folders(exercises)) {
            katas.add(
                    KataToml.read(
                            folder, repository.resolve("solutions").resolve(folder.getFileName())));
        }
        if (katas.isEmpty()) {
            throw new UserError(
                    "no kata in %s: each needs a folder with a kata.toml".formatted(exercises));
        }
        return new KataCatalog(katas);
    }

    /// Finds katas by their ids, "05-connection-pool", or by the number or the name alone; all of
    /// them for no id.
    public List<Kata> named(List<String> ids) throws UserError {
        if (ids.isEmpty()) {
            return katas;
        }
        var found = new ArrayList<Kata>();
        for (String id : ids) {
            found.add(named(id));
        }
        return found.stream().distinct().toList();
    }

    private Kata named(String id) throws UserError {
        return katas.stream()
                .filter(kata -> isMeant(kata, id))
                .findFirst()
                .orElseThrow(
                        () ->
                                new UserError(
                                        "no kata is called %s: %s"
                                                .formatted(
                                                        id,
                                                        Nearest.to(
                                                                id,
                                                                katas.stream()
                                                                        .map(Kata::id)
                                                                        .toList()))));
    }

    private static boolean isMeant(Kata kata, String id) {
        return kata.id().equals(id)
                || kata.id().startsWith(id + "-")
                || kata.id().replaceFirst("^\\d\\d-", "").equals(id);
    }

    private static List<Path> folders(Path exercises) {
        if (!Files.isDirectory(exercises)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(exercises)) {
            return children.filter(folder -> Files.isRegularFile(folder.resolve("kata.toml")))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
