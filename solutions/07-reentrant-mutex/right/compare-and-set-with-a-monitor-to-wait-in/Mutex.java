/// Style: the owner is changed by compare-and-set through a VarHandle; a monitor only to sleep in.
package katas.reentrantmutex;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

public final class Mutex {
    private static final VarHandle OWNER;

    static {
        try {
            OWNER = MethodHandles.lookup().findVarHandle(Mutex.class, "owner", Thread.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Object bed = new Object();
    private volatile Thread owner;
    private volatile int sleepers;

    /// Touched by the owner only.
    private int extra;

    public void lock() {
        if (tryLock()) {
            return;
        }
        boolean interrupted = false;
        synchronized (bed) {
            sleepers++;
            while (!tryLock()) {
                try {
                    bed.wait();
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
            sleepers--;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    public void lockInterruptibly() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (tryLock()) {
            return;
        }
        synchronized (bed) {
            sleepers++;
            try {
                while (!tryLock()) {
                    bed.wait();
                }
            } finally {
                sleepers--;
            }
        }
    }

    public boolean tryLock() {
        if (isHeldByCurrentThread()) {
            extra++;
            return true;
        }
        return OWNER.compareAndSet(this, null, Thread.currentThread());
    }

    public void unlock() {
        if (!isHeldByCurrentThread()) {
            throw new IllegalMonitorStateException();
        }
        if (extra > 0) {
            extra--;
            return;
        }
        owner = null;
        if (sleepers > 0) {
            synchronized (bed) {
                bed.notify();
            }
        }
    }

    public boolean isHeldByCurrentThread() {
        return owner == Thread.currentThread();
    }

    public int holdCount() {
        return isHeldByCurrentThread() ? extra + 1 : 0;
    }
}
