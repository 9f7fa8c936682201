package interleave.runner;

import interleave.engine.CodeUnderTest;
import interleave.engine.lines.Lines;
import interleave.engine.runtime.Intruder;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;

/// The entry of a test JVM: runs the criteria of one job and ends.
public final class Main {
    /// Exit code after a run that hung: the threads that hang would disturb what came after.
    public static final int HUNG = 70;

    /// Exit code after a criterion that blocked the engine itself, where it has no say.
    public static final int STUCK_OUTSIDE = 72;

    /// Exit code when there is nobody to tell events to.
    public static final int ALONE = 71;

    /// Exit code of the engine when somebody calls it who may not.
    public static final int INTRUDED = Intruder.EXIT_CODE;

    private Main() {}

    public static void main(String[] arguments) {
        Job job = Job.parse(arguments);
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(job.socket()));
            long nonce = new DataInputStream(Channels.newInputStream(channel)).readLong();
            end(run(job, new EventWriter(Channels.newOutputStream(channel), nonce)));
        } catch (IOException graderGone) {
            end(ALONE);
        }
    }

    /// Runs the criteria and returns the exit code.
    static int run(Job job, EventWriter events) throws IOException {
        var code = new CodeUnderTest(job.packageName());
        var loader =
                new SubmissionLoader(
                        job.classes(), code, isNoisy(job.approach()), isCounted(job.approach()));
        Thread.currentThread().setContextClassLoader(loader);
        loader.loadTests();
        var test = new CriterionTest(job, loader);
        for (String criterion : job.criteria()) {
            events.write(new Event.Started(criterion));
            Lines.clear();
            Event outcome = outcome(test, criterion);
            events.write(new Event.Ran(criterion, Lines.seen()));
            events.write(outcome);
            if (leavesThreads(job.approach(), outcome)) {
                return HUNG;
            }
            if (leavesCarrier(outcome)) {
                return STUCK_OUTSIDE;
            }
        }
        events.write(new Event.Done());
        return 0;
    }

    private static boolean isNoisy(Approach approach) {
        return approach instanceof Approach.Stress stress && stress.noise();
    }

    /// On a plain JVM without noise the code is to run just as it is.
    private static boolean isCounted(Approach approach) {
        return approach instanceof Approach.Explore || isNoisy(approach);
    }

    /// A schedule of the engine's is dropped together with its threads; on the plain JVM those that
    /// hang are there to stay.
    private static boolean leavesThreads(Approach approach, Event outcome) {
        return approach instanceof Approach.Stress
                && outcome instanceof Event.Failed failed
                && failed.failure().kind().hangs();
    }

    /// What the engine gave up may be stuck for ever, and would be in the way of all that follows.
    private static boolean leavesCarrier(Event outcome) {
        return outcome instanceof Event.Passed passed
                && passed.coverage().uncontrolled().isPresent()
                && LiveThreads.isAnyCalled("carrier");
    }

    /// Ends this JVM with all that the submission has left in it and started from it: threads, and
    /// processes that nobody could find any more once it is gone.
    public static void end(int exitCode) {
        try {
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        } catch (RuntimeException noProc) {
            // Where processes cannot be listed, they end with the sandbox around them.
        }
        Runtime.getRuntime().halt(exitCode);
    }

    private static Event outcome(CriterionTest test, String criterion) {
        try {
            return test.run(criterion);
        } catch (ReflectiveOperationException | LinkageError broken) {
            return new Event.Broken(criterion, String.valueOf(broken));
        }
    }
}
