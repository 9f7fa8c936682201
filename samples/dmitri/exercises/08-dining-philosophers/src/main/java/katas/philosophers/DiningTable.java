package katas.philosophers;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// Style: no lock at all; each fork is a queue made of futures: who wants it puts its own future at
/// the end and waits for the one before. Lower fork first.
///
/// Who gives up passes on what it waited for.
public final class DiningTable {
    private final AtomicReferenceArray<CompletableFuture<Void>> lastInLine;

    public DiningTable(int seats) {
        if (seats < 2) {
            throw new IllegalArgumentException("seats must be at least 2, but is " + seats);
        }
        lastInLine = new AtomicReferenceArray<>(seats);
        for (int fork = 0; fork < seats; fork++) {
            lastInLine.set(fork, CompletableFuture.completedFuture(null));
        }
    }

    public void dine(int seat, Runnable meal) throws InterruptedException {
        if (seat < 0 || seat >= lastInLine.length()) {
            throw new IllegalArgumentException("no seat " + seat + " at this table");
        }
        Objects.requireNonNull(meal, "meal");
        int next = (seat + 1) % lastInLine.length();
        CompletableFuture<Void> lower = take(Math.min(seat, next));
        try {
            CompletableFuture<Void> higher = take(Math.max(seat, next));
            try {
                meal.run();
            } finally {
                higher.complete(null);
            }
        } finally {
            lower.complete(null);
        }
    }

    /// Returns the future that gives the fork back.
    private CompletableFuture<Void> take(int fork) throws InterruptedException {
        var mine = new CompletableFuture<Void>();
        CompletableFuture<Void> before = lastInLine.getAndSet(fork, mine);
        try {
            before.get();
            return mine;
        } catch (InterruptedException givesUp) {
            before.thenRun(() -> mine.complete(null));
            throw givesUp;
        } catch (ExecutionException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
