package interleave.app.explore;

import interleave.app.files.Folders;
import interleave.app.sandbox.Ending;
import interleave.app.sandbox.Limits;
import interleave.app.sandbox.ProcessWatch;
import interleave.runner.Event;
import interleave.runner.EventReader;
import interleave.runner.Job;
import interleave.runner.Series;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One test JVM that takes another job when it is through with one.
final class SharedJvm implements AutoCloseable {
    private final Path folder;
    private final ProcessWatch watch;
    private final @Nullable SocketChannel channel;
    private final long nonce;
    private boolean ready;
    private int jobs;

    private SharedJvm(Path folder, ProcessWatch watch, @Nullable SocketChannel channel)
            throws IOException {
        this.folder = folder;
        this.watch = watch;
        this.channel = channel;
        nonce = channel == null ? 0 : Nonces.agree(channel);
        ready = channel != null;
    }

    static SharedJvm start(TestJvm starter, Limits limits, JvmMode mode) throws IOException {
        Path folder = Files.createTempDirectory("kata");
        Path socket = folder.resolve("s");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            Process process =
                    starter.start(
                            mode,
                            limits,
                            Series.class.getName(),
                            List.of(socket.toString()),
                            folder,
                            List.of());
            var _ = process.onExit().thenRun(() -> TestJvm.closeQuietly(server));
            return new SharedJvm(folder, new ProcessWatch(process, limits), accept(server));
        }
    }

    private static @Nullable SocketChannel accept(ServerSocketChannel server) throws IOException {
        try {
            return server.accept();
        } catch (ClosedChannelException endedBeforeItConnected) {
            return null;
        }
    }

    /// Whether it takes another job.
    boolean isReady() {
        return ready;
    }

    /// How many jobs it has been given.
    int jobs() {
        return jobs;
    }

    /// Runs a job; empty if it had ended before it could begin.
    Optional<Ending> play(Job job, Consumer<Event> events) {
        jobs++;
        ready = false;
        watch.alive();
        var told = new Told(events);
        if (channel != null) {
            try {
                Series.send(job, new DataOutputStream(Channels.newOutputStream(channel)));
                listen(channel, told);
            } catch (IOException cutOff) {
                // Its ending says why.
            }
        }
        if (told.done) {
            ready = true;
            return Optional.of(new Ending(0, Optional.empty(), ""));
        }
        Ending ending = watch.ending();
        return told.any ? Optional.of(ending) : Optional.empty();
    }

    private void listen(SocketChannel from, Told told) throws IOException {
        var reader = new EventReader(Channels.newInputStream(from), nonce);
        while (!told.done) {
            Optional<Event> event = reader.next();
            if (event.isEmpty()) {
                return;
            }
            watch.alive();
            told.accept(event.get());
        }
    }

    @Override
    public void close() throws IOException {
        watch.close();
        if (channel != null) {
            channel.close();
        }
        Folders.delete(folder);
    }

    /// What has been told of the job so far.
    private static final class Told implements Consumer<Event> {
        private final Consumer<Event> events;
        private boolean any;
        private boolean done;

        Told(Consumer<Event> events) {
            this.events = events;
        }

        @Override
        public void accept(Event event) {
            any = true;
            done = event instanceof Event.Done;
            events.accept(event);
        }
    }
}
