package katas.bathroom;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Whoever gives up lets newcomers in, whoever else waits.
public final class Bathroom {
    private final int capacity;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Gender, Deque<Waiting>> queues = new EnumMap<>(Gender.class);
    private Gender turn = Gender.MALE;
    private int inside;

    public Bathroom(int capacity) {
        if (capacity <= 0) {
            throw new IllegalArgumentException("capacity: " + capacity);
        }
        this.capacity = capacity;
        for (Gender gender : Gender.values()) {
            queues.put(gender, new ArrayDeque<>());
        }
    }

    public void visit(Gender gender, Runnable visit) throws InterruptedException {
        Objects.requireNonNull(gender, "gender");
        Objects.requireNonNull(visit, "visit");
        lock.lockInterruptibly();
        try {
            enter(gender);
        } finally {
            lock.unlock();
        }
        try {
            visit.run();
        } finally {
            lock.lock();
            try {
                leave();
            } finally {
                lock.unlock();
            }
        }
    }

    private void enter(Gender gender) throws InterruptedException {
        if (inside == 0
                || (turn == gender && inside < capacity && queue(other(gender)).isEmpty())) {
            turn = gender;
            inside++;
            return;
        }
        var me = new Waiting(lock.newCondition());
        queue(gender).add(me);
        try {
            while (!me.isCalled) {
                me.call.await();
            }
        } catch (InterruptedException interrupted) {
            if (me.isCalled) {
                leave();
            } else {
                queue(gender).remove(me);
                callAsManyAsFit();
            }
            throw interrupted;
        }
    }

    private void leave() {
        inside--;
        if (inside == 0 && !queue(other(turn)).isEmpty()) {
            turn = other(turn);
            callAsManyAsFit();
        }
        callMoreOfTheSame();
    }

    private void callMoreOfTheSame() {
        if (queue(other(turn)).isEmpty()) {
            callAsManyAsFit();
        }
    }

    private void callAsManyAsFit() {
        Deque<Waiting> queue = queue(turn);
        while (inside < capacity && !queue.isEmpty()) {
            Waiting next = queue.remove();
            next.isCalled = true;
            next.call.signal();
            inside++;
        }
    }

    private Deque<Waiting> queue(Gender gender) {
        return Objects.requireNonNull(queues.get(gender));
    }

    private static Gender other(Gender gender) {
        return gender == Gender.MALE ? Gender.FEMALE : Gender.MALE;
    }

    private static final class Waiting {
        final Condition call;
        boolean isCalled;

        Waiting(Condition call) {
            this.call = call;
        }
    }
}
