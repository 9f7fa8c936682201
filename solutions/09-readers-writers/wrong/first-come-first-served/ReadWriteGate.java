package katas.readerswriters;

import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// A fair semaphore: a reader takes one permit, a writer all of them.
public final class ReadWriteGate {
    private static final int ALL = Integer.MAX_VALUE;

    private final Semaphore permits = new Semaphore(ALL, true);

    public <R> R read(Supplier<? extends R> work) throws InterruptedException {
        Objects.requireNonNull(work);
        permits.acquire();
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }

    public void write(Runnable work) throws InterruptedException {
        Objects.requireNonNull(work);
        permits.acquire(ALL);
        try {
            work.run();
        } finally {
            permits.release(ALL);
        }
    }
}
