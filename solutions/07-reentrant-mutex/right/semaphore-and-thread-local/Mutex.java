/// Style: a binary semaphore, which has no owner, and for each thread its own count of holds.
package katas.reentrantmutex;

public final class Mutex {
    private static final class Permit {
        private boolean taken;

        synchronized boolean tryAcquire() {
            if (taken) {
                return false;
            }
            taken = true;
            return true;
        }

        synchronized void acquire() throws InterruptedException {
            while (taken) {
                wait();
            }
            taken = true;
        }

        synchronized void release() {
            taken = false;
            notify();
        }
    }

    private final Permit permit = new Permit();
    private final ThreadLocal<Integer> holds = ThreadLocal.withInitial(() -> 0);

    public void lock() {
        boolean interrupted = Thread.interrupted();
        boolean waiting = !isHeldByCurrentThread();
        while (waiting) {
            try {
                permit.acquire();
                waiting = false;
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        holds.set(holds.get() + 1);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    public void lockInterruptibly() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (!isHeldByCurrentThread()) {
            permit.acquire();
        }
        holds.set(holds.get() + 1);
    }

    public boolean tryLock() {
        boolean mine = isHeldByCurrentThread() || permit.tryAcquire();
        if (mine) {
            holds.set(holds.get() + 1);
        }
        return mine;
    }

    public void unlock() {
        switch (holds.get()) {
            case 0 -> throw new IllegalMonitorStateException();
            case 1 -> {
                holds.remove();
                permit.release();
            }
            default -> holds.set(holds.get() - 1);
        }
    }

    public boolean isHeldByCurrentThread() {
        return holdCount() > 0;
    }

    public int holdCount() {
        return holds.get();
    }
}
