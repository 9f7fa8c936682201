package interleave.app.command;

import interleave.app.files.AtomicFile;
import interleave.app.kata.Kata;
import interleave.app.verdict.KataResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/// How far a student has come with each kata, as the last `kata test` found it: a line a kata under
/// .kata/.
record Standings(Path repository) {
    /// "not tested yet", "4/6", "solved", with "changed since" if the sources are other ones now.
    String of(Kata kata) throws IOException {
        Path file = file(kata);
        if (!Files.exists(file)) {
            return "not tested yet";
        }
        String[] recorded = Files.readString(file).strip().split(" ", -1);
        if (recorded.length != 3) {
            return "not tested yet";
        }
        boolean solved = recorded[0].equals(recorded[1]);
        String standing = solved ? "solved" : recorded[0] + "/" + recorded[1];
        return recorded[2].equals(fingerprint(kata)) ? standing : standing + ", changed";
    }

    void record(Kata kata, KataResult result) throws IOException {
        AtomicFile.write(
                file(kata),
                "%d %d %s%n".formatted(result.score(), result.maxScore(), fingerprint(kata)));
    }

    private Path file(Kata kata) {
        return repository.resolve(".kata").resolve(kata.id());
    }

    private static String fingerprint(Kata kata) throws IOException {
        MessageDigest digest = sha256();
        try (Stream<Path> files = Files.list(kata.starter())) {
            for (Path file : files.sorted().toList()) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
