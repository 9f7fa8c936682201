package interleave.app.explore;

import interleave.app.sandbox.Child;
import interleave.app.sandbox.Ending;
import interleave.app.sandbox.Limits;
import interleave.app.sandbox.ProcessWatch;
import interleave.app.sandbox.Sandbox;
import interleave.runner.Event;
import interleave.runner.EventReader;
import interleave.runner.Job;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// One test JVM: a child process that runs a job, tells events over a unix socket, and is gone
/// afterwards.
final class TestJvm implements TestJvms {
    private final Kit kit;
    private final Sandbox sandbox;
    private final List<String> libraries;

    TestJvm(Kit kit, Sandbox sandbox) {
        this.kit = kit;
        this.sandbox = sandbox;
        libraries = kit.libraries();
    }

    @Override
    public Ending run(Job job, JvmMode mode, Limits limits, Path folder, Consumer<Event> events)
            throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(job.socket()));
            Path meeting = Objects.requireNonNull(job.socket().getParent());
            sandbox.admit(meeting);
            sandbox.admit(job.classes());
            Process process =
                    start(
                            mode,
                            limits,
                            "interleave.runner.Main",
                            job.arguments(),
                            folder,
                            List.of(meeting, job.classes()));
            var _ = process.onExit().thenRun(() -> closeQuietly(server));
            try (var watch = new ProcessWatch(process, limits)) {
                listen(server, watch, events);
                return watch.ending();
            }
        } finally {
            Files.deleteIfExists(job.socket());
        }
    }

    /// Starts a JVM of this mode within its limits.
    ///
    /// @param entry the class whose main method it runs
    /// @param folder its working folder, if nothing shuts it in
    /// @param readable what it may read besides the kit
    Process start(
            JvmMode mode,
            Limits limits,
            String entry,
            List<String> arguments,
            Path folder,
            List<Path> readable)
            throws IOException {
        var command = new ArrayList<>(Child.STEADY);
        command.add("--finalization=disabled");
        command.addAll(limits.flags());
        command.addAll(mode.flags());
        command.add(mode.isExplored() ? kit.agent() : kit.idleAgent());
        if (Files.exists(kit.shared())) {
            command.add("-XX:SharedArchiveFile=" + kit.shared());
        }
        command.addAll(libraries);
        command.addAll(Kit.runs(entry));
        command.addAll(arguments);
        var seen = new ArrayList<>(readable);
        seen.add(kit.folder());
        return sandbox.start(
                new Child(kit.runtime(), command, folder, seen, List.of(), limits.bounds()));
    }

    /// Ends with the stream; a process that ends before it has connected closes the server and so
    /// ends the wait.
    private static void listen(
            ServerSocketChannel server, ProcessWatch watch, Consumer<Event> events)
            throws IOException {
        try (SocketChannel channel = server.accept()) {
            var reader = new EventReader(Channels.newInputStream(channel), Nonces.agree(channel));
            for (Optional<Event> event = reader.next(); event.isPresent(); event = reader.next()) {
                watch.alive();
                events.accept(event.get());
            }
        } catch (ClosedChannelException endedBeforeItConnected) {
            // Its ending says why.
        } catch (IOException cutOff) {
            // A process that is killed in the middle of an event; its ending says why.
        }
    }

    static void closeQuietly(ServerSocketChannel server) {
        try {
            server.close();
        } catch (IOException alreadyClosed) {
            // Nobody waits for it any more.
        }
    }
}
