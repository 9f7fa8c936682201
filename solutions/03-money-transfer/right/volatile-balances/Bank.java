package katas.moneytransfer;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;

/// Locks made by hand, of a flag and a queue of parked threads, and balances in an AtomicLongArray,
/// which whoever asks for a single one reads without a lock.
public final class Bank {
    private final AtomicLongArray balances;
    private final HandMadeLock[] locks;
    private final TransferLog log;

    private static final class HandMadeLock {
        private final AtomicBoolean taken = new AtomicBoolean();
        private final ConcurrentLinkedQueue<Thread> waiting = new ConcurrentLinkedQueue<>();

        void lock() {
            Thread me = Thread.currentThread();
            boolean interrupted = false;
            waiting.add(me);
            while (waiting.peek() != me || !taken.compareAndSet(false, true)) {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
            waiting.remove();
            if (interrupted) {
                me.interrupt();
            }
        }

        void unlock() {
            taken.set(false);
            LockSupport.unpark(waiting.peek());
        }
    }

    public Bank(int accounts, long openingBalance, TransferLog log) {
        if (accounts < 1) {
            throw new IllegalArgumentException("accounts: at least 1, not " + accounts);
        }
        if (openingBalance < 0) {
            throw new IllegalArgumentException("openingBalance: at least 0, not " + openingBalance);
        }
        if (log == null) {
            throw new NullPointerException();
        }
        this.log = log;
        balances = new AtomicLongArray(accounts);
        locks = new HandMadeLock[accounts];
        for (int i = 0; i < accounts; i++) {
            balances.set(i, openingBalance);
            locks[i] = new HandMadeLock();
        }
    }

    public boolean transfer(int from, int to, long amount) {
        // Whoever names a stranger gets the IndexOutOfBoundsException of the array.
        HandMadeLock first = locks[from];
        HandMadeLock second = locks[to];
        if (from == to) {
            throw new IllegalArgumentException("from and to: not both " + from);
        }
        if (amount < 1) {
            throw new IllegalArgumentException("amount: at least 1, not " + amount);
        }
        if (from > to) {
            first = locks[to];
            second = locks[from];
        }
        first.lock();
        second.lock();
        try {
            if (balances.get(from) < amount) {
                return false;
            }
            log.record(from, to, amount);
            balances.addAndGet(to, amount);
            balances.addAndGet(from, -amount);
            return true;
        } finally {
            second.unlock();
            first.unlock();
        }
    }

    public long balance(int account) {
        return balances.get(account);
    }

    public long total() {
        for (HandMadeLock lock : locks) {
            lock.lock();
        }
        long sum = 0;
        for (int i = 0; i < locks.length; i++) {
            sum += balances.get(i);
            locks[i].unlock();
        }
        return sum;
    }
}
