package interleave.runner;

import interleave.engine.CodeUnderTest;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;

/// The entry of a test JVM: runs the criteria of one job and ends.
public final class Main {
    /// Exit code after a run that hung: the threads that hang would disturb what came after.
    public static final int HUNG = 70;

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        Job job = Job.parse(arguments);
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(job.socket()));
            run(job, new EventWriter(Channels.newOutputStream(channel)));
        }
        // Threads that the submission left behind must not keep the JVM alive.
        Runtime.getRuntime().halt(0);
    }

    private static void run(Job job, EventWriter events) throws IOException {
        var code = new CodeUnderTest(job.packageName());
        var loader = new SubmissionLoader(job.classes(), code, job.noise());
        Thread.currentThread().setContextClassLoader(loader);
        var test = new CriterionTest(job, loader);
        for (String criterion : job.criteria()) {
            events.write(new Event.Started(criterion));
            Event outcome = outcome(test, criterion);
            events.write(outcome);
            if (outcome instanceof Event.Failed failed && failed.kind().hangs()) {
                Runtime.getRuntime().halt(HUNG);
            }
        }
        events.write(new Event.Done());
    }

    private static Event outcome(CriterionTest test, String criterion) {
        try {
            return test.run(criterion);
        } catch (ReflectiveOperationException | LinkageError broken) {
            return new Event.Broken(criterion, String.valueOf(broken));
        }
    }
}
