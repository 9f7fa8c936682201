package katas.reentrantmutex;

// Style: one monitor; lockInterruptibly answers an interrupt only if it has to wait.
public final class Mutex {
    private final Object monitor = new Object();

    private Thread owner;
    private int count;

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

    public void lockInterruptibly() throws InterruptedException {
        synchronized (monitor) {
            while (isHeldByAnother()) {
                monitor.wait();
            }
            take();
        }
    }

    public boolean tryLock() {
        synchronized (monitor) {
            if (isHeldByAnother()) {
                return false;
            }
            take();
            return true;
        }
    }

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

    public boolean isHeldByCurrentThread() {
        synchronized (monitor) {
            return owner == Thread.currentThread();
        }
    }

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
