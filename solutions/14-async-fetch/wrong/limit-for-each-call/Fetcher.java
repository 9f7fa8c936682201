package katas.asyncfetch;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

public final class Fetcher {
    private final Function<? super String, String> source;
    private final int limit;

    public Fetcher(Function<? super String, String> source, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, but is " + limit);
        }
        this.source = Objects.requireNonNull(source, "source");
        this.limit = limit;
    }

    public CompletableFuture<String> fetch(String url) {
        return start(Objects.requireNonNull(url, "url"), new Semaphore(limit), new AtomicBoolean());
    }

    public CompletableFuture<List<String>> fetchAll(List<String> urls) {
        var failed = new AtomicBoolean();
        var places = new Semaphore(limit);
        List<CompletableFuture<String>> pages =
                List.copyOf(urls).stream().map(url -> start(url, places, failed)).toList();
        var all = new CompletableFuture<List<String>>();
        pages.forEach(page -> page.whenComplete((_, failure) -> fail(all, failure)));
        CompletableFuture.allOf(pages.toArray(CompletableFuture<?>[]::new))
                .thenRun(() -> all.complete(pages.stream().map(CompletableFuture::join).toList()));
        return all;
    }

    private static void fail(CompletableFuture<?> all, Throwable failure) {
        if (failure != null) {
            all.completeExceptionally(failure);
        }
    }

    private CompletableFuture<String> start(String url, Semaphore places, AtomicBoolean failed) {
        var page = new CompletableFuture<String>();
        Thread.startVirtualThread(() -> waitAndCall(url, places, failed, page));
        return page;
    }

    private void waitAndCall(
            String url, Semaphore places, AtomicBoolean failed, CompletableFuture<String> page) {
        Runnable completion;
        places.acquireUninterruptibly();
        try {
            completion = failed.get() ? () -> {} : call(url, failed, page);
        } finally {
            places.release();
        }
        completion.run();
    }

    private Runnable call(String url, AtomicBoolean failed, CompletableFuture<String> page) {
        try {
            String text = source.apply(url);
            return () -> page.complete(text);
        } catch (Throwable failure) {
            failed.set(true);
            return () -> page.completeExceptionally(failure);
        }
    }
}
