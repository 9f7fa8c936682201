package katas.readerswriters;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Style: no lock. All there is to know is one immutable record that is swapped by compare-and-set;
/// who finds itself waiting in it sleeps on a latch of its own.
public final class ReadWriteGate {
    private final AtomicReference<State> state =
            new AtomicReference<>(new State(0, false, List.of(), List.of()));

    public <R> R read(Supplier<? extends R> work) throws InterruptedException {
        Objects.requireNonNull(work);
        var me = new CountDownLatch(1);
        change(before -> before.comesToRead(me));
        await(me, State::leavesAfterReading);
        try {
            return work.get();
        } finally {
            change(State::leavesAfterReading);
        }
    }

    public void write(Runnable work) throws InterruptedException {
        Objects.requireNonNull(work);
        var me = new CountDownLatch(1);
        change(before -> before.comesToWrite(me));
        await(me, State::leavesAfterWriting);
        try {
            work.run();
        } finally {
            change(State::leavesAfterWriting);
        }
    }

    private void await(CountDownLatch me, UnaryOperator<State> leave) throws InterruptedException {
        if (!state.get().isWaiting(me)) {
            return;
        }
        try {
            me.await();
        } catch (InterruptedException givesUp) {
            change(before -> before.isWaiting(me) ? before.without(me) : leave.apply(before));
            throw givesUp;
        }
    }

    /// Swaps the state and wakes those who wait no longer.
    private void change(UnaryOperator<State> step) {
        State before;
        State after;
        do {
            before = state.get();
            after = step.apply(before);
        } while (!state.compareAndSet(before, after));
        for (CountDownLatch waiter : before.waiting()) {
            if (!after.isWaiting(waiter)) {
                waiter.countDown();
            }
        }
    }
}
