package interleave.app.explore;

import interleave.app.sandbox.Ending;
import interleave.app.sandbox.Limits;
import interleave.app.sandbox.NoSandbox;
import interleave.runner.Event;
import interleave.runner.Job;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Test JVMs that run one job after the other: most of a short job's time is the start of its JVM.
///
/// Only for code that its author answers for. What a job leaves behind in its JVM, the next one may
/// meet, so a submission always gets a JVM of its own.
public final class SharedJvms implements TestJvms, AutoCloseable {
    /// Each job leaves some classes behind, and there is a limit on their memory.
    private static final int MOST_JOBS = 40;

    private final TestJvm starter;
    private final Limits limits;
    private final Map<JvmMode, Deque<SharedJvm>> idle = new EnumMap<>(JvmMode.class);

    public SharedJvms(Kit kit, Limits limits) {
        starter = new TestJvm(kit, new NoSandbox());
        // Together its jobs may take as long as they like.
        this.limits = limits.lasting(Duration.ofDays(1));
    }

    /// Its JVMs keep to the limits that they were started with, which are no single job's.
    @Override
    public Ending run(Job job, JvmMode mode, Limits ofTheJob, Path folder, Consumer<Event> events)
            throws IOException {
        Optional<SharedJvm> used = takeIdle(mode);
        if (used.isPresent()) {
            Optional<Ending> ending = play(used.get(), job, mode, events);
            if (ending.isPresent()) {
                return ending.get();
            }
        }
        // One that ended while nobody used it has not begun the job.
        return play(SharedJvm.start(starter, limits, mode), job, mode, events)
                .orElseGet(() -> new Ending(-1, Optional.empty(), "it ended at once"));
    }

    private Optional<Ending> play(SharedJvm jvm, Job job, JvmMode mode, Consumer<Event> events)
            throws IOException {
        Optional<Ending> ending = jvm.play(job, events);
        if (jvm.isReady() && jvm.jobs() < MOST_JOBS) {
            putIdle(mode, jvm);
        } else {
            jvm.close();
        }
        return ending;
    }

    private synchronized Optional<SharedJvm> takeIdle(JvmMode mode) {
        return Optional.ofNullable(ofMode(mode).poll());
    }

    private synchronized void putIdle(JvmMode mode, SharedJvm jvm) {
        ofMode(mode).push(jvm);
    }

    private Deque<SharedJvm> ofMode(JvmMode mode) {
        return idle.computeIfAbsent(mode, _ -> new ArrayDeque<>());
    }

    @Override
    public synchronized void close() throws IOException {
        for (Deque<SharedJvm> ofMode : idle.values()) {
            for (SharedJvm jvm : ofMode) {
                jvm.close();
            }
        }
        idle.clear();
    }
}
