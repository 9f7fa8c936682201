package katas.bathroom;

import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;

/// Style: each visit is made by a virtual thread while the caller waits for it. A fair lock lets
/// callers decide one at a time, and who decides waits there, with everybody else behind.
public final class Bathroom {
    private final Semaphore deciding = new Semaphore(1, true);
    private final int[] inside = new int[Gender.values().length];
    private final int capacity;

    public Bathroom(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("no room: capacity " + capacity);
        }
        this.capacity = capacity;
    }

    public void visit(Gender gender, Runnable visit) throws InterruptedException {
        int mine = gender.ordinal();
        var task = new FutureTask<Void>(Objects.requireNonNull(visit), null);
        deciding.acquire();
        try {
            enter(mine);
        } finally {
            deciding.release();
        }
        try {
            Thread.startVirtualThread(task);
            await(task);
        } finally {
            leave(mine);
        }
    }

    private synchronized void enter(int mine) throws InterruptedException {
        while (inside[1 - mine] > 0 || inside[mine] == capacity) {
            wait();
        }
        inside[mine]++;
    }

    private synchronized void leave(int mine) {
        inside[mine]--;
        notify();
    }

    private static void await(FutureTask<Void> task) {
        boolean interrupted = false;
        while (true) {
            try {
                task.get();
                break;
            } catch (InterruptedException later) {
                interrupted = true;
            } catch (ExecutionException failed) {
                restore(interrupted);
                if (failed.getCause() instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) failed.getCause();
            }
        }
        restore(interrupted);
    }

    private static void restore(boolean interrupted) {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
