package toys.programs;

import java.util.concurrent.Semaphore;

/// Waits for ever below calls that are small enough for a compiler to make one of them.
public final class ManyCalls implements Program {
    private final Semaphore permits = new Semaphore(0);

    @Override
    public void test() throws InterruptedException {
        first();
    }

    private void first() throws InterruptedException {
        second();
    }

    private void second() throws InterruptedException {
        third();
    }

    private void third() throws InterruptedException {
        permits.acquire();
    }
}
