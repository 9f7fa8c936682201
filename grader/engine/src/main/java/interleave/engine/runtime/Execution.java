package interleave.engine.runtime;

import interleave.engine.Action;
import interleave.engine.race.HappensBefore;
import interleave.engine.race.Race;
import interleave.engine.race.ShadowTable;
import interleave.engine.race.VectorClock;
import interleave.engine.schedule.Recorder;
import interleave.engine.search.Scheduler;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/// One run of a scenario under a schedule: whose turn it is, and how it ends.
///
/// It has one lock, which is that only one of its threads runs at any time.
public final class Execution {
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

    private final Scheduler scheduler;
    final Recorder recorder;
    final Rules rules;
    final VirtualClock clock = new VirtualClock();
    final HappensBefore happensBefore;
    final ShadowTable shadows;
    final Names names;
    final @Nullable Trace trace;
    final Whims whims;
    private final Backend backend;

    final Threads threads = new Threads(this);
    private final Turn turn;

    @Nullable ControlledThread running;
    private @Nullable ControlledThread next;
    private int points;
    private long events;
    private int stepsLeft;
    private boolean mainEnded;
    private @Nullable Ending ending;
    @Nullable ForkJoinPool commonPool;
    int nextThreadNumber;
    long nextThreadId = FIRST_ID;

    private final List<Death> deaths = new ArrayList<>(0);

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
        happensBefore = new HappensBefore(shadows, Sites::isStudents, threads::nameAt);
        names = new Names();
        trace = rules.traced() ? new Trace(names) : null;
        turn = new Turn(scheduler, threads, clock, rules.replays());
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

    /// Whether a run is in progress of which all is kept for a report.
    static boolean isTraced() {
        Execution execution = current;
        return execution != null && execution.trace != null;
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
        ControlledThread first = threads.add(main);
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
        return threads.of(thread);
    }

    /// A thread's whole life, from its first step to its last.
    @SuppressWarnings("DoNotCall") // The calling continuation is that thread.
    public void live(ControlledThread thread) {
        try {
            thread.thread.run();
        } catch (Throwable thrown) {
            Death death = Death.of(thread, thrown);
            died(thread, death);
            if (death.handled()) {
                ThreadInternals.dispatchUncaught(thread.thread, thrown);
            }
        }
        ThreadInternals.exit(thread.thread);
        ended(thread);
    }

    /// A thread has ended with an exception.
    void died(ControlledThread thread, Death death) {
        if (!isOver()) {
            deaths.add(death);
            if (trace != null) {
                trace.dies(thread, death.thrown());
            }
        }
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
        if (trace != null) {
            trace.ends(thread);
        }
        happensBefore.settle(thread, false);
        thread.history = HappensBefore.mix(thread.history + 7);
        Monitor monitor = (Monitor) shadows.of(thread.thread).monitor;
        while (monitor != null && !monitor.waitSet.isEmpty()) {
            monitor.waitSet.getFirst().wake();
        }
        threads.wakeJoinersOf(thread);
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

    /// Takes over a thread that is being started.
    void start(ControlledThread by, Thread thread) {
        ControlledThread started = threads.add(thread, by);
        if (started == null) {
            throw stop(
                    new Ending.Uncontrollable(
                            "it has more than %d threads at a time"
                                    .formatted(VectorClock.THREADS)));
        }
        started.startedAt = by.site;
        if (trace != null) {
            trace.starts(started, by);
        }
        by.starts(started);
        backend.adopt(started);
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

    /// As [#event], of one that a report tells later: it may have to wait first.
    void comeTo(ControlledThread thread, int site, boolean point) {
        thread.site = site;
        thread.called = null;
        var _ = takesPlace(thread, point);
    }

    /// What the thread has come to happens now.
    void tell(ControlledThread thread) {
        if (trace != null && thread.uninterrupted == 0) {
            trace.add(thread, thread.site);
        }
    }

    /// The thread has waited, and goes on.
    void tellThatItGoesOn(ControlledThread thread, Action action) {
        if (trace != null) {
            trace.goesOn(thread, action);
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
        turn.givesWay(thread);
        thread.aimsAt(null, 0, false);
        event(thread, thread.site, true);
    }

    /// Lets another thread run first in a loop without schedule points. It is no event, so that a
    /// token does not depend on it.
    void linger(ControlledThread thread) {
        turn.givesWay(thread);
        thread.aimsAt(null, 0, false);
        int others = threads.runnableBut(thread);
        if (others != 0) {
            goOn(thread, orPruned(turn.chooseOf(others)));
        }
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
            turn.givesWay(thread);
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
            threads.passTo(thread.deadline, clock);
            tellThatItWakesWithoutCause(thread);
        } else if (mayWakeUp && whims.wakesUp(thread)) {
            thread.wake();
            tellThatItWakesWithoutCause(thread);
        } else if (whims.isLate(thread)) {
            threads.passTo(thread.deadline, clock);
            if (trace != null) {
                trace.add(
                        thread,
                        "has waited long enough: its time is up, though others could still run",
                        Action.OTHER,
                        "");
            }
        }
    }

    private void tellThatItWakesWithoutCause(ControlledThread thread) {
        if (trace != null) {
            trace.wakes(thread, Wording.WITHOUT_CAUSE);
            trace.add(
                    thread,
                    "wakes up without cause (a spurious wake-up)",
                    Action.WAKE,
                    Wording.WITHOUT_CAUSE);
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
        int runnable = threads.runnable();
        while (runnable == 0) {
            if (mainEnded) {
                ending = new Ending.Passed();
                return null;
            }
            if (!threads.timePasses(clock)) {
                ending = new Ending.Hung(standings());
                return null;
            }
            runnable = threads.runnable();
        }
        return orPruned(turn.choose(runnable, at));
    }

    private @Nullable ControlledThread orPruned(@Nullable ControlledThread chosen) {
        if (chosen == null) {
            ending = new Ending.Pruned();
        }
        return chosen;
    }

    boolean canOthersRun() {
        return threads.runnable() != 0;
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
        var standings = new ArrayList<Ending.Standing>(threads.count());
        for (ControlledThread thread : threads.all()) {
            if (!thread.hasEnded()) {
                standings.add(standing(thread));
            }
        }
        return standings;
    }

    /// Whoever calls may be inside a call of its own, and to walk a stack uses code of the JDK's
    /// that has schedule points: here they are none, or the end of a run would come to its end
    /// again.
    Ending.Standing standing(ControlledThread thread) {
        ControlledThread caller = running;
        if (caller == null) {
            return Standings.of(this, thread, List.of(backend.stack(thread)));
        }
        caller.uninterrupted++;
        try {
            return Standings.of(this, thread, List.of(backend.stack(thread)));
        } finally {
            caller.uninterrupted--;
        }
    }
}
