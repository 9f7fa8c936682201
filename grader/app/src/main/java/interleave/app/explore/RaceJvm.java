package interleave.app.explore;

import interleave.app.sandbox.Ending;
import interleave.app.sandbox.Limits;
import interleave.app.sandbox.ProcessWatch;
import interleave.runner.race.RaceEvent;
import interleave.runner.race.RaceEventReader;
import interleave.runner.race.RaceJob;
import java.io.File;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The JVM of a race: a child process as plain as a user's own, all processors and both compilers
/// included, without the engine and without noise.
public final class RaceJvm {
    /// No single run of a race takes this long, unless it hangs.
    private static final Limits LIMITS =
            Limits.USUAL.silentFor(Duration.ofMinutes(1)).lasting(Duration.ofDays(1));

    private static final List<String> FLAGS =
            List.of(
                    "-Xmx512m",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-XX:-CreateCoredumpOnCrash",
                    "-XX:ErrorFile=/dev/null",
                    "-XX:-UsePerfData",
                    "-Xlog:disable");

    private final Kit kit;

    public RaceJvm(Kit kit) {
        this.kit = kit;
    }

    /// Runs a race and hands on each event as it comes.
    ///
    /// @param classes the submission's and those of its tests
    /// @param folder an empty one where the JVM may work
    /// @return how it ended, for one whose last event does not say so
    public String run(RaceJob job, Path classes, Path folder, Consumer<RaceEvent> events)
            throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(job.socket()));
            Process process = start(job, classes, folder);
            var _ = process.onExit().thenRun(() -> TestJvm.closeQuietly(server));
            try (var watch = new ProcessWatch(process, LIMITS)) {
                listen(server, watch, events);
                return inWords(watch.ending());
            }
        } finally {
            Files.deleteIfExists(job.socket());
        }
    }

    private Process start(RaceJob job, Path classes, Path folder) throws IOException {
        var command = new ArrayList<String>();
        command.add(kit.java().toString());
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", kit.classPath() + File.pathSeparator + classes));
        command.add("interleave.runner.race.RaceMain");
        command.addAll(job.arguments());
        var builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("LANG", "C.UTF-8");
        return builder.start();
    }

    private static void listen(
            ServerSocketChannel server, ProcessWatch watch, Consumer<RaceEvent> events)
            throws IOException {
        try (SocketChannel channel = server.accept()) {
            var reader = new RaceEventReader(Channels.newInputStream(channel));
            for (Optional<RaceEvent> event = reader.next();
                    event.isPresent();
                    event = reader.next()) {
                watch.alive();
                events.accept(event.get());
            }
        } catch (ClosedChannelException endedBeforeItConnected) {
            // How it ended says why.
        } catch (IOException cutOff) {
            // A process that ends in the middle of an event; how it ended says why.
        }
    }

    private static String inWords(Ending ending) {
        return ending.reason()
                .map(
                        limit ->
                                switch (limit) {
                                    case SILENCE, WHOLE -> "a run did not end within a minute";
                                    case OUTPUT -> "it printed more than 4 MiB";
                                })
                .orElseGet(
                        () ->
                                "the JVM ended with exit code %d; %s"
                                        .formatted(ending.exitCode(), ending.output().strip()));
    }
}
