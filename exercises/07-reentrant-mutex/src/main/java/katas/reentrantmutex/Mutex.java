package katas.reentrantmutex;

/// A lock with an owner, who may lock it again and again.
///
/// At most one thread holds it at a time: the one that has locked it more often than unlocked. What
/// a thread did before it gave the mutex up is seen by the next one that gets it. Whoever has to
/// wait for it sleeps. Which one of several that wait comes next is not said.
public final class Mutex {
    /// Makes a mutex that nobody holds.
    public Mutex() {
        throw new UnsupportedOperationException("TODO: nobody holds it");
    }

    /// Takes the mutex, or takes it once more if the calling thread holds it. Waits as long as
    /// another one holds it, and no interrupt ends the wait: one that came before or during it is
    /// there afterwards, in the thread's interrupt status.
    public void lock() {
        throw new UnsupportedOperationException("TODO: wait until no other thread holds it");
    }

    /// Like [#lock], but an interrupt ends it.
    ///
    /// @throws InterruptedException if the thread is interrupted while it waits, or was before it
    ///   has to; nothing has changed. Whether a call that need not wait throws it is left open.
    public void lockInterruptibly() throws InterruptedException {
        throw new UnsupportedOperationException("TODO: like lock, unless interrupted");
    }

    /// Takes the mutex if no other thread holds it at this moment. Never waits for it, and may go
    /// before others who do.
    ///
    /// @return whether the calling thread has taken it, or taken it once more
    public boolean tryLock() {
        throw new UnsupportedOperationException("TODO: take it if no other thread holds it");
    }

    /// Takes back one lock of the calling thread; with the last one the mutex is free.
    ///
    /// @throws IllegalMonitorStateException if the calling thread does not hold it; nothing has
    ///   changed
    public void unlock() {
        throw new UnsupportedOperationException("TODO: count down, and at 0 let the next one in");
    }

    /// Returns whether the calling thread holds the mutex.
    public boolean isHeldByCurrentThread() {
        throw new UnsupportedOperationException("TODO: who holds it?");
    }

    /// Returns how many locks of the calling thread it has not yet unlocked; 0 if it does not hold
    /// the mutex.
    public int holdCount() {
        throw new UnsupportedOperationException("TODO: how many times?");
    }
}
