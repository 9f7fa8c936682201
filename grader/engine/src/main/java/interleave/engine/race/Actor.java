package interleave.engine.race;

import java.util.ArrayList;
import java.util.List;

/// A thread, as far as happens-before is concerned.
public abstract class Actor {
    /// Counted from 0 in the order of the starts; a thread that comes late takes that of one that
    /// has ended.
    public final int number;

    /// The first moment of its own time.
    private final int begun;

    public final VectorClock clock = new VectorClock();

    /// A hash of all that it did, and of what it saw of others.
    public long history;

    /// Whether it reads under a stamp that is not validated yet: what it reads may be anything, and
    /// counts only if it is not thrown away.
    public boolean readsOptimistically;

    final List<Tentative> tentative = new ArrayList<>(0);

    /// When, in its own time, it last accessed a variable.
    int lastAccess;

    /// A read that a stamp has yet to confirm.
    record Tentative(Variable variable, int site) {}

    /// The moments of others that a test waited for by looking at their state: no happens-before,
    /// but enough for the test's own bookkeeping.
    private final int[] staged = new int[VectorClock.THREADS];

    protected Actor(int number) {
        this.number = number;
        history = HappensBefore.mix(number + 1);
        clock.tick(number);
        begun = clock.of(number);
    }

    /// One that takes the number of another one, and goes on with its time.
    protected Actor(Actor before) {
        number = before.number;
        history = HappensBefore.mix(before.history + number + 1);
        begun = before.clock.of(number) + 1;
        clock.set(number, begun);
    }

    /// Whether another thread may take this one's number when it is started by a thread that knows
    /// so much: only if each access of this one happens before all that the other one will do, so
    /// that it makes no difference that their time is one.
    public boolean canBeFollowed(Actor starter) {
        return lastAccess <= starter.clock.of(number);
    }

    /// Whether it had its number at that moment.
    public boolean wasThereAt(int time) {
        return time >= begun;
    }

    /// Starts another thread: all that this one did happens before all that the other one does.
    public void starts(Actor other) {
        other.clock.join(clock);
        other.history = HappensBefore.mix(other.history + history);
        System.arraycopy(staged, 0, other.staged, 0, staged.length);
        clock.tick(number);
    }

    /// Has learnt from another thread's state how far it has come.
    public void stagedAfter(Actor other) {
        staged[other.number] = other.clock.of(other.number);
        history = HappensBefore.mix(history + 31 * other.history);
    }

    /// Whether a test that waited for the other thread to come to rest knows of that moment.
    boolean knowsOf(int other, int time) {
        return time <= staged[other];
    }
}
