package katas.asyncfetch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// Futures all the way: a permit is a future too, and a fetch is what follows upon it.
public final class Fetcher {
    private static final Executor THREADS = task -> Thread.ofVirtual().start(task);

    private final Function<? super String, String> source;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<CompletableFuture<Void>> claims = new ArrayDeque<>();
    private int free;

    public Fetcher(Function<? super String, String> source, int limit) {
        this.source = Objects.requireNonNull(source);
        if (limit < 1) {
            throw new IllegalArgumentException("limit must not be " + limit);
        }
        free = limit;
    }

    public CompletableFuture<String> fetch(String url) {
        return fetch(Objects.requireNonNull(url), new CompletableFuture<List<String>>()).copy();
    }

    public CompletableFuture<List<String>> fetchAll(List<String> urls) {
        var result = new CompletableFuture<List<String>>();
        var pages =
                List.copyOf(urls).stream()
                        .map(url -> fetch(url, result))
                        .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(pages)
                .thenRun(
                        () ->
                                result.complete(
                                        List.of(pages).stream()
                                                .map(page -> (String) page.join())
                                                .toList()));
        return result;
    }

    private CompletableFuture<String> fetch(String url, CompletableFuture<?> batch) {
        CompletableFuture<String> page =
                permit().thenApplyAsync(_ -> batch.isDone() ? null : source.apply(url), THREADS);
        page.whenComplete(
                (_, failure) -> {
                    if (failure != null) {
                        batch.completeExceptionally(failure);
                    }
                    giveBack();
                });
        return page;
    }

    private CompletableFuture<Void> permit() {
        lock.lock();
        try {
            if (free > 0) {
                free--;
                return CompletableFuture.completedFuture(null);
            }
            var claim = new CompletableFuture<Void>();
            claims.addLast(claim);
            return claim;
        } finally {
            lock.unlock();
        }
    }

    private void giveBack() {
        CompletableFuture<Void> next;
        lock.lock();
        try {
            next = claims.pollFirst();
            if (next == null) {
                free++;
            }
        } finally {
            lock.unlock();
        }
        if (next != null) {
            next.complete(null);
        }
    }
}
