package interleave.app.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A program that tries to get out before any submission does: a sandbox counts only if it held.
///
/// @param runtime that submissions get
/// @param kit the folder of the archives
/// @param archives where the program is
/// @param bounds what it may have
record Canary(Path runtime, Path kit, List<Path> archives, Bounds bounds) {
    private static final String PROGRAM = "interleave.runner.Canary";
    static final String SHUT_IN = "shut in";
    private static final long PATIENCE_SECONDS = 60;

    /// The same within others.
    Canary within(Bounds others) {
        return new Canary(runtime, kit, archives, others);
    }

    /// What it says in there: that it is shut in, or what is wrong.
    String says(Sandbox sandbox) throws IOException {
        Path secret = Files.createTempFile("kata", "secret");
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return says(sandbox, secret, server.getLocalPort());
        } finally {
            Files.deleteIfExists(secret);
        }
    }

    private String says(Sandbox sandbox, Path secret, int port) throws IOException {
        var child =
                new Child(
                        runtime,
                        List.of(
                                "-Xmx64m",
                                "-XX:+UseSerialGC",
                                "-XX:CompressedClassSpaceSize=64m",
                                "-cp",
                                String.join(":", archives.stream().map(Path::toString).toList()),
                                PROGRAM,
                                secret.toString(),
                                kit.toString(),
                                String.valueOf(port)),
                        kit,
                        List.of(kit),
                        List.of(),
                        bounds);
        Process process = sandbox.start(child);
        try (var output = process.getInputStream()) {
            String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    ? text.strip().lines().findFirst().orElse("")
                    : "it does not end";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "";
        } finally {
            process.destroyForcibly();
        }
    }
}
