/// Style: synchronized methods and notifyAll; the owner is a thread's number, and 0 stands for
/// nobody.
package katas.reentrantmutex;

public final class Mutex {
    private long owner;
    private int holds;

    private static long me() {
        return Thread.currentThread().threadId();
    }

    public synchronized void lock() {
        boolean again = false;
        while (!tryLock()) {
            try {
                wait();
            } catch (InterruptedException e) {
                again = true;
            }
        }
        if (again) {
            Thread.currentThread().interrupt();
        }
    }

    public synchronized void lockInterruptibly() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        while (!tryLock()) {
            wait();
        }
    }

    public synchronized boolean tryLock() {
        if (owner != 0 && owner != me()) {
            return false;
        }
        owner = me();
        holds++;
        return true;
    }

    public synchronized void unlock() {
        if (!isHeldByCurrentThread()) {
            throw new IllegalMonitorStateException("not yours");
        }
        if (--holds == 0) {
            owner = 0;
            notifyAll();
        }
    }

    public synchronized boolean isHeldByCurrentThread() {
        return owner == me();
    }

    public synchronized int holdCount() {
        return isHeldByCurrentThread() ? holds : 0;
    }
}
