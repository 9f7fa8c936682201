package interleave.engine.runtime;

import interleave.engine.race.Actor;
import interleave.engine.race.HappensBefore;
import interleave.engine.race.VectorClock;
import jdk.internal.vm.Continuation;
import org.jspecify.annotations.Nullable;

/// One thread of the scenario: the Thread object that its code sees, and what the engine knows of
/// it.
public final class ControlledThread extends Actor {
    static final long NO_DEADLINE = Long.MAX_VALUE;

    public final Thread thread;
    final Execution execution;

    /// What it runs on, if the back-end is made of continuations.
    public @Nullable Continuation continuation;

    Status status = Status.RUNNABLE;

    /// Where it is: the last site that it came to.
    int site;

    /// Where the thread that started it was.
    int startedAt;

    /// What it is about to do, or what it has just done.
    @Nullable Object object;

    /// The field or element of that object; below zero for the object as a whole.
    int part;

    boolean writes;

    /// Above zero where it cannot give up the processor: in a class's initialiser, or in a monitor
    /// of the JDK.
    int uninterrupted;

    /// Above zero while the JVM loads a class or links a call on it.
    int linkage;

    /// The monitor that it enters or waits on.
    @Nullable Monitor monitor;

    /// Whom it joins or observes.
    @Nullable ControlledThread other;

    /// What it waits for while it outlasts others.
    @Nullable Outlasting outlasted;

    /// Virtual nanoseconds.
    long deadline = NO_DEADLINE;

    /// Whether the wait that it comes to is over at once, at its deadline.
    boolean wakesUpInTime;

    /// The JVM's generator of hash codes, as this thread has left it.
    long hashes;

    long moreHashes;

    /// The class that it last used, which is initialised: it mostly uses the same one again.
    @Nullable Class<?> lastUsed;

    /// How many random numbers it has drawn.
    long draws;

    boolean permit;
    boolean interruptedAwake;

    /// What happens before the end of its next park.
    @Nullable VectorClock permitted;

    /// What happens before it learns that it was interrupted.
    @Nullable VectorClock interruptedBy;

    /// How often something has made it go on after it had waited.
    long wakeUps;

    /// How often it went round a loop since it last lingered in one.
    int rounds;

    /// Its schedule points since it last waited or gave way.
    int pointsWithoutRest;

    /// How often it has lingered since its last schedule point.
    int lingered;

    /// The threads that go first, one bit each, since this one gave way.
    int wentFirst;

    /// Whether it has started a thread without a schedule point so far.
    boolean hasStartedOne;

    /// Whether the schedule point before its call on a thread is behind it.
    boolean announced;

    /// What its last event has called, if that is of `java.util.concurrent`.
    @Nullable Object called;

    /// Whether it is in a call into `java.util.concurrent`, for points within.
    boolean insideCall;

    ControlledThread(int number, Thread thread, Execution execution) {
        super(number);
        this.thread = thread;
        this.execution = execution;
        hashes = HappensBefore.mix(2 * number + 1);
        moreHashes = HappensBefore.mix(2 * number + 2);
    }

    /// One that takes the number of another one that has ended.
    ControlledThread(ControlledThread before, Thread thread) {
        super(before);
        this.thread = thread;
        execution = before.execution;
        hashes = before.hashes;
        moreHashes = before.moreHashes;
        draws = before.draws;
    }

    /// Notes what it is about to do, for schedulers that prefer to interleave what conflicts.
    void aimsAt(@Nullable Object object, int part, boolean writes) {
        this.object = object;
        this.part = part;
        this.writes = writes;
    }

    boolean conflictsWith(ControlledThread that) {
        return object != null
                && object == that.object
                && part == that.part
                && (writes || that.writes);
    }

    public Execution execution() {
        return execution;
    }

    public boolean hasEnded() {
        return status == Status.ENDED;
    }

    boolean canRun() {
        return switch (status) {
            case RUNNABLE -> true;
            case ENTERING -> awaited().owner == null;
            case OBSERVING -> other != null && other.isAtRest(this);
            case OUTLASTING -> outlasted == null || outlasted.isOver();
            case WAITING, PARKED, SLEEPING, JOINING, ENDED -> false;
        };
    }

    /// Whether it waits for something that nobody is about to give it.
    private boolean isAtRest(ControlledThread observer) {
        return switch (status) {
            case RUNNABLE -> false;
            case ENTERING -> {
                ControlledThread owner = awaited().owner;
                yield owner != null && (owner == observer || owner.isAtRest(observer));
            }
            case WAITING, PARKED, SLEEPING, JOINING, OBSERVING, OUTLASTING, ENDED -> true;
        };
    }

    /// The monitor that it waits for or on.
    Monitor awaited() {
        if (monitor == null) {
            throw new IllegalStateException("a thread waits on no monitor");
        }
        return monitor;
    }

    /// Something that it waited for has happened.
    void wake() {
        if (execution.trace != null) {
            execution.trace.wakes(this);
        }
        deadline = NO_DEADLINE;
        wakeUps++;
        if (status == Status.WAITING) {
            awaited().waitSet.remove(this);
            status = Status.ENTERING;
        } else {
            status = Status.RUNNABLE;
        }
    }

    boolean isTimed() {
        return deadline != NO_DEADLINE;
    }

    /// A virtual thread has no name unless somebody gives it one, and reports tell threads apart by
    /// their names.
    @Override
    public String toString() {
        String name = thread.getName();
        return name.isEmpty() ? "virtual thread " + number : name;
    }
}
