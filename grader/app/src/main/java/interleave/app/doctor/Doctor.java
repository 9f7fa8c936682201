package interleave.app.doctor;

import interleave.app.sandbox.Sandboxes;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Looks at everything that the grader and the IDEs need.
///
/// @param repository the root of the katas' repository
public record Doctor(Path repository, Machine machine) {
    private static final int ENOUGH_PROCESSORS = 2;

    /// One line for each thing.
    public List<Symptom> examine() {
        return List.of(
                jdk(), maven(), processorsThere(), sockets(), sandbox(), vsCode(), intellij());
    }

    private Symptom jdk() {
        String version = Runtime.version().toString();
        return Runtime.version().feature() == 25
                        && Files.exists(machine.javaHome().resolve("bin/javac"))
                ? Symptom.well("JDK 25", "%s in %s".formatted(version, machine.javaHome()))
                : Symptom.missing(
                        "JDK 25",
                        "this is %s in %s".formatted(version, machine.javaHome()),
                        "install Eclipse Temurin 25 or set JAVA_HOME");
    }

    private Symptom maven() {
        Path wrapper = repository.resolve("mvnw");
        if (!Files.isExecutable(wrapper)) {
            return Symptom.missing(
                    "Maven",
                    "mvnw is not there or not executable",
                    "git checkout mvnw; chmod +x mvnw");
        }
        boolean fetched = Files.isDirectory(machine.userHome().resolve(".m2/wrapper/dists"));
        return Symptom.well(
                "Maven",
                fetched
                        ? "by the wrapper, fetched already"
                        : "by the wrapper, fetched when needed");
    }

    private Symptom processorsThere() {
        return machine.processors() >= ENOUGH_PROCESSORS
                ? Symptom.well("Processors", machine.processors() + " for test JVMs")
                : Symptom.optional(
                        "Processors",
                        "only one: some races show less often",
                        "give the container or machine two or more");
    }

    private Symptom sockets() {
        try {
            Path folder = Files.createTempDirectory("kata");
            Path socket = folder.resolve("s");
            try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                server.bind(UnixDomainSocketAddress.of(socket));
                return Symptom.well("Unix sockets", "test JVMs can report their results");
            } finally {
                Files.deleteIfExists(socket);
                Files.delete(folder);
            }
        } catch (IOException | UnsupportedOperationException broken) {
            return Symptom.missing(
                    "Unix sockets",
                    String.valueOf(broken.getMessage()),
                    "set -Djava.io.tmpdir to a short path on a local disk");
        }
    }

    private Symptom sandbox() {
        var sandboxes = new Sandboxes(machine.system());
        return sandboxes.isPossible()
                        && runs("bwrap", "--ro-bind", "/", "/", "--unshare-all", "true")
                ? Symptom.well("Sandbox", "bubblewrap works")
                : Symptom.optional(
                        "Sandbox",
                        "none for other people's submissions; your own code needs none",
                        sandboxes.remedy());
    }

    private Symptom vsCode() {
        return settings("VS Code", ".vscode/settings.json");
    }

    private Symptom intellij() {
        return settings("IntelliJ", ".idea/runConfigurations");
    }

    private Symptom settings(String ide, String path) {
        return Files.exists(repository.resolve(path))
                ? Symptom.well(ide, "settings in " + path)
                : Symptom.optional(ide, path + " is not there", "git checkout " + path);
    }

    private static boolean runs(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
