package katas;

/// A thread that keeps what it threw for whoever joins it.
///
/// A subclass of Thread and no `new Thread(lambda)`: on JDK 25 Lincheck does not see what such a
/// lambda captures, and every tool is to be met at its best.
public abstract class Worker extends Thread {
    private Throwable thrown;

    protected Worker(String name) {
        super(name);
    }

    protected abstract void work() throws Exception;

    @Override
    public final void run() {
        try {
            work();
        } catch (Exception | AssertionError failure) {
            thrown = failure;
        }
    }

    /// Waits for the end of the work, and throws what it threw.
    public final void await() throws Throwable {
        awaitEnd();
        if (thrown != null) {
            throw thrown;
        }
    }

    // Lincheck overlooks calls of join and interrupt whose receiver is of a subclass of Thread.

    public final void awaitEnd() throws InterruptedException {
        Thread self = this;
        self.join();
    }

    public final void callOff() {
        Thread self = this;
        self.interrupt();
    }
}
