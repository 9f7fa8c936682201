package interleave.runner;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// The entry of a test JVM that several jobs share: runs one after the other as they come, until
/// nobody sends any more, or one has left threads behind that would disturb the next.
public final class Series {
    private Series() {}

    /// Runs jobs.
    ///
    /// @param arguments the socket where the grader listens for events and sends jobs
    public static void main(String[] arguments) {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(Path.of(arguments[0])));
            var jobs = new DataInputStream(Channels.newInputStream(channel));
            var events = new EventWriter(Channels.newOutputStream(channel), jobs.readLong());
            Main.end(run(jobs, events));
        } catch (IOException graderGone) {
            Main.end(Main.ALONE);
        }
    }

    private static int run(DataInputStream jobs, EventWriter events) throws IOException {
        Set<Thread> before = LiveThreads.all();
        Optional<Job> job = next(jobs);
        int exitCode = 0;
        while (job.isPresent() && exitCode == 0) {
            exitCode = Main.run(job.get(), events);
            if (!before.containsAll(LiveThreads.all())) {
                break;
            }
            job = next(jobs);
        }
        return exitCode;
    }

    /// Asks a JVM of this kind to run a job.
    public static void send(Job job, DataOutputStream out) throws IOException {
        out.writeInt(job.arguments().size());
        for (String argument : job.arguments()) {
            out.writeUTF(argument);
        }
        out.flush();
    }

    /// The next job, or nothing once nobody sends any more.
    private static Optional<Job> next(DataInputStream in) throws IOException {
        try {
            var arguments = new String[in.readInt()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = in.readUTF();
            }
            return Optional.of(Job.parse(arguments));
        } catch (EOFException nobodySends) {
            return Optional.empty();
        }
    }
}
