package katas.reentrantmutex;

/// A lock with an owner, who may lock it again: two fields, guarded by the object's own monitor.
public final class Mutex {
    private final Object monitor = new Object();

    /// Guarded by [#monitor]; null if nobody holds the mutex.
    private Thread owner;

    /// Guarded by [#monitor]; 0 exactly if nobody holds the mutex.
    private int count;

    /// Takes the mutex; interrupts are kept for later.
    public void lock() {
        boolean interrupted = false;
        synchronized (monitor) {
            while (isHeldByAnother()) {
                try {
                    monitor.wait();
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
            take();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Takes the mutex, unless the thread is interrupted.
    public void lockInterruptibly() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        synchronized (monitor) {
            while (isHeldByAnother()) {
                monitor.wait();
            }
            take();
        }
    }

    /// Takes the mutex if no other thread holds it.
    public boolean tryLock() {
        synchronized (monitor) {
            if (isHeldByAnother()) {
                return false;
            }
            take();
            return true;
        }
    }

    /// Takes back one lock of the calling thread.
    public void unlock() {
        synchronized (monitor) {
            if (owner != Thread.currentThread()) {
                throw new IllegalMonitorStateException(
                        "the calling thread does not hold this mutex");
            }
            count--;
            if (count == 0) {
                owner = null;
                monitor.notify();
            }
        }
    }

    /// Returns whether the calling thread holds the mutex.
    public boolean isHeldByCurrentThread() {
        synchronized (monitor) {
            return owner == Thread.currentThread();
        }
    }

    /// Returns how many locks of the calling thread it has not yet unlocked.
    public int holdCount() {
        synchronized (monitor) {
            return owner == Thread.currentThread() ? count : 0;
        }
    }

    private boolean isHeldByAnother() {
        return owner != null && owner != Thread.currentThread();
    }

    private void take() {
        owner = Thread.currentThread();
        count++;
    }
}
