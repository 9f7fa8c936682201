package interleave.engine.runtime;

import interleave.engine.race.HappensBefore;
import interleave.engine.race.Race;
import interleave.engine.race.ShadowTable;
import interleave.engine.race.VectorClock;
import interleave.engine.schedule.Recorder;
import interleave.engine.search.Point;
import interleave.engine.search.Scheduler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/// One run of a scenario under a schedule: whose turn it is, and how it ends.
///
/// It has one lock, which is that only one of its threads runs at any time.
public final class Execution implements Point {
    /// After so many points in a row a thread counts as spinning, and gives way to the others.
    private static final int SPINNING = 100;

    /// Once the scenario is over, what its daemons still do is of little interest.
    private static final int STEPS_AFTER_THE_END = 500;

    /// The run in progress. Static, since the hooks are; one scenario is explored at a time.
    static @Nullable Execution current;

    /// Far from those of the JVM's own threads: by its id a thread owns a monitor.
    private static final long FIRST_ID = 1_000_000_000;

    private static long begun;

    /// Tells it from the runs before it, which it does not keep alive by that.
    final long number = ++begun;

    final Scheduler scheduler;
    final Recorder recorder;
    final Rules rules;
    final VirtualClock clock = new VirtualClock();
    final HappensBefore happensBefore;
    final ShadowTable shadows;
    final Names names;
    final @Nullable Trace trace;
    final Whims whims;
    private final Backend backend;

    private final ControlledThread[] threads = new ControlledThread[VectorClock.THREADS];
    private int count;

    /// Threads that have ended and whose numbers others have now.
    private final List<ControlledThread> replaced = new ArrayList<>(0);

    private final int[] candidates = new int[VectorClock.THREADS];
    private int candidateCount;
    private int asking;

    @Nullable ControlledThread running;
    private @Nullable ControlledThread next;
    private int points;
    private long events;
    private int stepsLeft;
    private boolean anyGaveWay;
    private boolean mainEnded;
    private @Nullable Ending ending;
    @Nullable ForkJoinPool commonPool;
    int nextThreadNumber;
    long nextThreadId = FIRST_ID;

    private final List<Death> deaths = new ArrayList<>(0);

    /// A thread that ended with an exception that nobody caught.
    ///
    /// @param handled whether it had a handler for that
    public record Death(String thread, Throwable thrown, boolean handled) {}

    Execution(
            Backend backend,
            Scheduler scheduler,
            Recorder recorder,
            Rules rules,
            ShadowTable shadows) {
        this.backend = backend;
        this.scheduler = scheduler;
        this.recorder = recorder;
        this.rules = rules;
        this.shadows = shadows;
        happensBefore = new HappensBefore(shadows, Sites::isStudents, this::nameAt);
        names = new Names();
        trace = rules.traced() ? new Trace(names) : null;
        whims = new Whims(this);
        stepsLeft = rules.steps();
    }

    /// The controlled thread that calls, or null if the caller is none.
    static @Nullable ControlledThread me() {
        Execution execution = current;
        if (execution == null) {
            return null;
        }
        ControlledThread thread = execution.running;
        return thread != null && thread.thread == Thread.currentThread()
                ? thread
                : execution.backend.arrive(execution);
    }

    /// Whether the run is over and its threads, where they cannot be dropped, come to their ends.
    static boolean isUnwinding() {
        Execution execution = current;
        return execution != null && execution.isOver();
    }

    // ---------------------------------------------------------------- the run as a whole

    Ending play(Thread main) {
        recorder.begin();
        ThreadInternals.identify(main, nextThreadId++);
        ControlledThread first = register(main);
        backend.adopt(first);
        recorder.switched(first.number);
        next = first;
        current = this;
        try {
            backend.run(this);
        } finally {
            current = null;
            running = null;
        }
        return ending == null ? new Ending.Passed() : ending;
    }

    @Nullable Race race() {
        return happensBefore.race();
    }

    List<Death> deaths() {
        return deaths;
    }

    int points() {
        return points;
    }

    /// How many events there were so far, at the finest grain: the same number when it is replayed.
    long events() {
        return events;
    }

    private String nameAt(int number, int time) {
        ControlledThread last = threads[number];
        if (last.wasThereAt(time)) {
            return last.toString();
        }
        for (int i = replaced.size() - 1; i >= 0; i--) {
            if (replaced.get(i).number == number && replaced.get(i).wasThereAt(time)) {
                return replaced.get(i).toString();
            }
        }
        throw new IllegalStateException("no thread %d at its time %d".formatted(number, time));
    }

    // ---------------------------------------------------------------- for back-ends

    /// The thread that has been chosen to go on, once; null when the run is over.
    public @Nullable ControlledThread takeNext() {
        ControlledThread chosen = next;
        next = null;
        return chosen;
    }

    public void runs(@Nullable ControlledThread thread) {
        running = thread;
    }

    public boolean isOver() {
        return ending != null;
    }

    public @Nullable ControlledThread controlled(Thread thread) {
        for (int i = 0; i < count; i++) {
            if (threads[i].thread == thread) {
                return threads[i];
            }
        }
        for (ControlledThread ended : replaced) {
            if (ended.thread == thread) {
                return ended;
            }
        }
        return null;
    }

    /// A thread's whole life, from its first step to its last.
    @SuppressWarnings("DoNotCall") // The calling continuation is that thread.
    public void live(ControlledThread thread) {
        try {
            thread.thread.run();
        } catch (Throwable thrown) {
            died(thread, thrown);
            if (isHandled(thread)) {
                ThreadInternals.dispatchUncaught(thread.thread, thrown);
            }
        }
        ThreadInternals.exit(thread.thread);
        ended(thread);
    }

    /// A thread has ended with an exception.
    void died(ControlledThread thread, Throwable thrown) {
        if (!isOver()) {
            deaths.add(new Death(thread.toString(), thrown, isHandled(thread)));
        }
    }

    /// A thread's group is its handler when it has none of its own, and would only print.
    private static boolean isHandled(ControlledThread thread) {
        Thread.UncaughtExceptionHandler handler = thread.thread.getUncaughtExceptionHandler();
        boolean own = handler.getClass() != ThreadGroup.class && !(handler instanceof Quiet);
        return own || Thread.getDefaultUncaughtExceptionHandler() != null;
    }

    /// A real thread has come to its end.
    void left(ControlledThread thread) {
        if (!isOver()) {
            ended(thread);
            backend.left(thread);
        }
    }

    /// A thread has come to its end: whoever joins it, or waits on the Thread as a monitor, wakes
    /// up.
    private void ended(ControlledThread thread) {
        if (isOver()) {
            return;
        }
        thread.status = Status.ENDED;
        happensBefore.settle(thread, false);
        thread.history = HappensBefore.mix(thread.history + 7);
        Monitor monitor = (Monitor) shadows.of(thread.thread).monitor;
        while (monitor != null && !monitor.waitSet.isEmpty()) {
            wake(monitor.waitSet.getFirst());
        }
        for (int i = 0; i < count; i++) {
            if (threads[i].status == Status.JOINING && threads[i].other == thread) {
                wake(threads[i]);
            }
        }
        if (thread.number == 0) {
            mainEnded = true;
            stepsLeft = Math.min(stepsLeft, STEPS_AFTER_THE_END);
        }
        next = decide(null);
        if (next != null) {
            recorder.switched(next.number);
        }
    }

    // ---------------------------------------------------------------- threads

    private ControlledThread register(Thread thread) {
        var controlled = new ControlledThread(count, thread, this);
        threads[count] = controlled;
        ThreadInternals.seed(thread, HappensBefore.mix(count * 77L), ++count);
        return controlled;
    }

    /// Once all numbers are taken, a thread gets that of one that has ended.
    private ControlledThread register(ControlledThread by, Thread thread) {
        if (count < VectorClock.THREADS) {
            return register(thread);
        }
        for (int i = 0; i < count; i++) {
            ControlledThread before = threads[i];
            if (before.hasEnded() && before.canBeFollowed(by)) {
                replaced.add(before);
                threads[i] = new ControlledThread(before, thread);
                ThreadInternals.seed(thread, HappensBefore.mix(i * 77L), i + 1);
                return threads[i];
            }
        }
        throw stop(
                new Ending.Uncontrollable(
                        "it has more than %d threads at a time".formatted(VectorClock.THREADS)));
    }

    /// Takes over a thread that is being started.
    void start(ControlledThread by, Thread thread) {
        ControlledThread started = register(by, thread);
        started.startedAt = by.site;
        by.starts(started);
        backend.adopt(started);
    }

    /// The platform threads that have not ended.
    Thread[] alive(ControlledThread observer) {
        var alive = new ArrayList<Thread>(count);
        for (int i = 0; i < count; i++) {
            observer.history = HappensBefore.mix(observer.history + threads[i].status.ordinal());
            if (threads[i].status != Status.ENDED && !threads[i].thread.isVirtual()) {
                alive.add(threads[i].thread);
            }
        }
        return alive.toArray(Thread[]::new);
    }

    StackTraceElement[] stack(ControlledThread thread) {
        return backend.stack(thread);
    }

    // ---------------------------------------------------------------- events

    /// An event of the running thread; returns when it may take place.
    ///
    /// @param point whether another thread may go first
    void event(ControlledThread thread, int site, boolean point) {
        thread.site = site;
        thread.called = null;
        if (takesPlace(thread, point) && trace != null) {
            trace.add(thread, site);
        }
    }

    /// A schedule point in code of the JDK's, of which a report says nothing.
    void innerPoint(ControlledThread thread) {
        var _ = takesPlace(thread, true);
    }

    /// False if the thread is where no other can go first, so that it is no event.
    private boolean takesPlace(ControlledThread thread, boolean point) {
        if (thread.uninterrupted > 0) {
            return false;
        }
        if (ending != null) {
            // A thread that could not be dropped where it was.
            throw leave(thread);
        }
        if (point || rules.replays()) {
            arrive(thread, point);
        }
        events++;
        recorder.event(thread.number);
        thread.history = HappensBefore.mix(thread.history + 1);
        return true;
    }

    /// The running thread lets others go first: those that can run now.
    void giveWay(ControlledThread thread) {
        markGivenWay(thread);
        thread.aimsAt(null, 0, false);
        event(thread, thread.site, true);
    }

    /// Lets another thread run first in a loop without schedule points. It is no event, so that a
    /// token does not depend on it.
    void linger(ControlledThread thread) {
        markGivenWay(thread);
        thread.aimsAt(null, 0, false);
        int others = runnable() & ~(1 << thread.number);
        if (others != 0) {
            goOn(thread, choose(others, null, others));
        }
    }

    private void markGivenWay(ControlledThread thread) {
        thread.pointsWithoutRest = 0;
        thread.history = HappensBefore.mix(thread.history + 23);
        thread.wentFirst = runnable() & ~(1 << thread.number);
        anyGaveWay |= thread.wentFirst != 0;
    }

    private void arrive(ControlledThread thread, boolean point) {
        if (point) {
            count(thread);
            spins(thread);
        }
        goOn(thread, decide(thread));
    }

    private void goOn(ControlledThread thread, @Nullable ControlledThread chosen) {
        if (chosen == null) {
            throw leave(thread);
        }
        if (chosen != thread) {
            recorder.switched(chosen.number);
            switchTo(thread, chosen);
        }
    }

    /// Counted for a wait as well, since whoever polls with sleep comes to no other point.
    private void count(ControlledThread thread) {
        points++;
        thread.lingered = 0;
        if (--stepsLeft < 0) {
            throw stop(
                    mainEnded
                            ? new Ending.Passed()
                            : new Ending.Endless(standings(), thread.toString()));
        }
    }

    /// Counted by the thread's own steps, whoever ran in between: what a thread does next must
    /// follow from what it has done, or pruning would not be sound.
    private void spins(ControlledThread thread) {
        if (++thread.pointsWithoutRest > SPINNING) {
            markGivenWay(thread);
        }
    }

    /// The running thread cannot go on: its status says why. Returns when it can.
    void block(ControlledThread thread) {
        block(thread, false);
    }

    /// @param mayWakeUp whether it may go on without cause as well
    void block(ControlledThread thread, boolean mayWakeUp) {
        if (thread.uninterrupted > 0) {
            throw stop(
                    new Ending.Uncontrollable(
                            "a thread waits inside a class's initialiser or a lock of the JDK's own"));
        }
        count(thread);
        thread.pointsWithoutRest = 0;
        if (trace != null) {
            trace.blocks(thread);
        }
        endEarly(thread, mayWakeUp);
        ControlledThread chosen = decide(null);
        if (chosen == null) {
            throw leave(thread);
        }
        recorder.switched(chosen.number);
        if (chosen != thread) {
            switchTo(thread, chosen);
        }
        thread.status = Status.RUNNABLE;
        thread.deadline = ControlledThread.NO_DEADLINE;
    }

    /// Ends a wait that has just begun, if the schedule says so.
    private void endEarly(ControlledThread thread, boolean mayWakeUp) {
        if (thread.wakesUpInTime) {
            thread.wakesUpInTime = false;
            passTo(thread.deadline);
            tell(thread, "wakes up without cause (a spurious wake-up)");
        } else if (mayWakeUp && whims.wakesUp(thread)) {
            wake(thread);
            tell(thread, "wakes up without cause (a spurious wake-up)");
        } else if (whims.isLate(thread)) {
            passTo(thread.deadline);
            tell(thread, "has waited long enough: its time is up, though others could still run");
        }
    }

    private void tell(ControlledThread thread, String event) {
        if (trace != null) {
            trace.add(thread, event);
        }
    }

    private void switchTo(ControlledThread thread, ControlledThread chosen) {
        next = chosen;
        if (!backend.giveUp(thread) && !isOver()) {
            staysPinned(thread);
        }
        if (isOver()) {
            throw leave(thread);
        }
    }

    /// A native frame keeps the thread from giving up the processor: it runs on, if it can.
    private void staysPinned(ControlledThread thread) {
        next = null;
        if (thread.status != Status.RUNNABLE) {
            throw stop(new Ending.Uncontrollable("a thread waits inside native code"));
        }
        recorder.switched(thread.number);
    }

    /// A thread goes round a loop for ever.
    Abandoned loops(ControlledThread thread) {
        return stop(new Ending.Looping(standings(), thread.toString()));
    }

    /// Something that a thread waited for has happened.
    void wake(ControlledThread thread) {
        thread.deadline = ControlledThread.NO_DEADLINE;
        thread.wakeUps++;
        if (thread.status == Status.WAITING) {
            monitorOf(thread).waitSet.remove(thread);
            thread.status = Status.ENTERING;
        } else {
            thread.status = Status.RUNNABLE;
        }
    }

    static Monitor monitorOf(ControlledThread thread) {
        if (thread.monitor == null) {
            throw new IllegalStateException("a thread waits on no monitor");
        }
        return thread.monitor;
    }

    /// Breaks the run off. The thread that calls it never goes on; what is thrown is for threads
    /// that cannot be dropped where they are.
    Abandoned stop(Ending how) {
        if (ending == null) {
            ending = how;
        }
        next = null;
        ControlledThread thread = running;
        return thread == null ? new Abandoned() : leave(thread);
    }

    private Abandoned leave(ControlledThread thread) {
        if (ending == null) {
            ending = new Ending.Passed();
        }
        next = null;
        backend.giveUp(thread);
        return new Abandoned();
    }

    // ---------------------------------------------------------------- whose turn it is

    /// Who goes on; null if the run ends here, and `ending` says how.
    private @Nullable ControlledThread decide(@Nullable ControlledThread at) {
        int runnable = runnable();
        while (runnable == 0) {
            if (mainEnded) {
                ending = new Ending.Passed();
                return null;
            }
            if (!timePasses()) {
                ending = new Ending.Hung(standings());
                return null;
            }
            runnable = runnable();
        }
        return choose(rules.replays() ? runnable : withoutThoseThatGaveWay(runnable), at, runnable);
    }

    private @Nullable ControlledThread choose(
            int eligible, @Nullable ControlledThread at, int runnable) {
        fillCandidates(eligible);
        asking = at != null && (eligible & (1 << at.number)) != 0 ? at.number : -1;
        int chosen = ask();
        if (chosen < 0) {
            return null;
        }
        ControlledThread thread = threads[chosen];
        if (anyGaveWay) {
            forgetWhoGaveWayTo(thread, runnable);
        }
        return thread;
    }

    /// Below zero if the scheduler chooses none, and `ending` says why.
    private int ask() {
        if (candidateCount == 1 && !rules.replays()) {
            return candidates[0];
        }
        int chosen = scheduler.choose(this);
        if (chosen < 0) {
            ending = new Ending.Pruned();
        }
        return chosen;
    }

    private int runnable() {
        int mask = 0;
        for (int i = 0; i < count; i++) {
            if (canRun(threads[i])) {
                mask |= 1 << i;
            }
        }
        return mask;
    }

    private boolean canRun(ControlledThread thread) {
        return switch (thread.status) {
            case RUNNABLE -> true;
            case ENTERING -> monitorOf(thread).owner == null;
            case OBSERVING -> thread.other != null && isAtRest(thread.other, thread);
            case OUTLASTING -> thread.outlasted == null || thread.outlasted.isOver();
            case WAITING, PARKED, SLEEPING, JOINING, ENDED -> false;
        };
    }

    /// Whether a thread waits for something that nobody is about to give it.
    private static boolean isAtRest(ControlledThread thread, ControlledThread observer) {
        return switch (thread.status) {
            case RUNNABLE -> false;
            case ENTERING -> {
                ControlledThread owner = monitorOf(thread).owner;
                yield owner != null && (owner == observer || isAtRest(owner, observer));
            }
            case WAITING, PARKED, SLEEPING, JOINING, OBSERVING, OUTLASTING, ENDED -> true;
        };
    }

    private int withoutThoseThatGaveWay(int runnable) {
        if (!anyGaveWay) {
            return runnable;
        }
        int eligible = runnable;
        for (int i = 0; i < count; i++) {
            threads[i].wentFirst &= runnable;
            if (threads[i].wentFirst != 0) {
                eligible &= ~(1 << i);
            }
        }
        return eligible == 0 ? runnable : eligible;
    }

    /// A thread that gave way goes on once each of those it gave way to has taken a step, or cannot
    /// (Musuvathi and Qadeer, "Fair stateless model checking", PLDI 2008): otherwise two that spin
    /// would keep the processor to themselves, and a third would look starved.
    private void forgetWhoGaveWayTo(ControlledThread thread, int runnable) {
        int left = 0;
        for (int i = 0; i < count; i++) {
            threads[i].wentFirst &= runnable & ~(1 << thread.number);
            left |= threads[i].wentFirst;
        }
        anyGaveWay = left != 0;
    }

    private void fillCandidates(int mask) {
        candidateCount = 0;
        for (int i = 0; i < count; i++) {
            if ((mask & (1 << i)) != 0) {
                candidates[candidateCount++] = i;
            }
        }
    }

    /// Nobody can run: the earliest timeout is due.
    private boolean timePasses() {
        long earliest = ControlledThread.NO_DEADLINE;
        for (int i = 0; i < count; i++) {
            earliest = Math.min(earliest, threads[i].deadline);
        }
        if (earliest == ControlledThread.NO_DEADLINE) {
            return false;
        }
        passTo(earliest);
        return true;
    }

    /// Time passes, and whoever waits until then at most goes on.
    private void passTo(long deadline) {
        clock.moveTo(deadline);
        for (int i = 0; i < count; i++) {
            if (threads[i].deadline <= deadline) {
                threads[i].history = HappensBefore.mix(threads[i].history + clock.nanos());
                wake(threads[i]);
            }
        }
    }

    boolean canOthersRun() {
        return runnable() != 0;
    }

    /// Picks one of several, and remembers it in the schedule.
    int pick(ControlledThread thread, int options) {
        if (options == 1) {
            return 0;
        }
        int choice = scheduler.pick(options);
        recorder.picked(choice);
        thread.history = HappensBefore.mix(thread.history + choice + 1);
        return choice;
    }

    private List<Ending.Standing> standings() {
        var standings = new ArrayList<Ending.Standing>(count);
        for (ControlledThread thread : started()) {
            if (!thread.hasEnded()) {
                standings.add(standing(thread));
            }
        }
        return standings;
    }

    Ending.Standing standing(ControlledThread thread) {
        return Standings.of(this, thread, List.of(backend.stack(thread)));
    }

    /// All threads, those that have ended included, unless others have their numbers.
    List<ControlledThread> started() {
        return Arrays.asList(threads).subList(0, count);
    }

    // ---------------------------------------------------------------- as the scheduler sees it

    @Override
    public int candidates() {
        return candidateCount;
    }

    @Override
    public int candidate(int index) {
        return candidates[index];
    }

    @Override
    public int current() {
        return asking;
    }

    @Override
    public boolean conflict(int thread, int other) {
        return threads[thread].conflictsWith(threads[other]);
    }

    @Override
    public int threads() {
        return count;
    }

    @Override
    public long history() {
        long history = clock.nanos();
        for (int i = 0; i < count; i++) {
            ControlledThread thread = threads[i];
            long state =
                    thread.history * 37
                            + thread.status.ordinal() * 4L
                            + (thread.permit ? 2 : 0)
                            + (thread.wentFirst * 1024L);
            history += HappensBefore.mix(state + i);
        }
        return HappensBefore.mix(history);
    }
}
