package toys.programs.twins;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import toys.programs.Program;
import toys.programs.Together;

/// A value and the condition that tells of it belong to one lock.
public final class ConditionHandOff {
    private ConditionHandOff() {}

    public static final class Right implements Program {
        private final Lock lock = new ReentrantLock();
        private final Condition filled = lock.newCondition();
        private int item;

        private void put() {
            lock.lock();
            item = 42;
            filled.signal();
            lock.unlock();
        }

        private void take() throws InterruptedException {
            lock.lock();
            try {
                while (item == 0) {
                    filled.await();
                }
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void test() throws Throwable {
            Together.run(this::put, this::take);
        }
    }

    /// Race: `item` is written before the lock is taken, and the taker may look just then.
    public static final class Wrong implements Program {
        private final Lock lock = new ReentrantLock();
        private final Condition filled = lock.newCondition();
        private int item;

        private void put() {
            item = 42;
            lock.lock();
            filled.signal();
            lock.unlock();
        }

        private void take() throws InterruptedException {
            lock.lock();
            try {
                while (item == 0) {
                    filled.await();
                }
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void test() throws Throwable {
            Together.run(this::put, this::take);
        }
    }
}
