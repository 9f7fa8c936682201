package katas.asyncfetch;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// Without a lock: a counter of all fetches that wait or run. Who adds one beyond the limit leaves
/// it in the queue; who ends one while others wait owes the queue a start.
public final class Fetcher {
    private final Function<? super String, String> source;
    private final int limit;
    private final AtomicInteger unfinished = new AtomicInteger();
    private final Queue<Fetch> waiting = new ConcurrentLinkedQueue<>();
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    public Fetcher(Function<? super String, String> source, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit < 1: " + limit);
        }
        if (source == null) {
            throw new NullPointerException();
        }
        this.source = source;
        this.limit = limit;
    }

    public CompletableFuture<String> fetch(String url) {
        var fetch = new Fetch(notNull(url), new CompletableFuture<>(), new CompletableFuture<>());
        accept(fetch);
        return fetch.page;
    }

    public CompletableFuture<List<String>> fetchAll(List<String> urls) {
        urls.forEach(Fetcher::notNull);
        var end = new CompletableFuture<Void>();
        List<Fetch> fetches =
                urls.stream().map(url -> new Fetch(url, new CompletableFuture<>(), end)).toList();
        CompletableFuture<?>[] pages =
                fetches.stream().map(Fetch::page).toArray(CompletableFuture<?>[]::new);
        CompletableFuture<Object> firstEnd =
                CompletableFuture.anyOf(CompletableFuture.allOf(pages), end);
        fetches.forEach(this::accept);
        return firstEnd.thenApply(_ -> fetches.stream().map(f -> f.page.join()).toList());
    }

    private static String notNull(String url) {
        if (url == null) {
            throw new NullPointerException("url is null");
        }
        return url;
    }

    private void accept(Fetch fetch) {
        waiting.add(fetch);
        if (unfinished.getAndIncrement() < limit) {
            startOldest();
        }
    }

    private void startOldest() {
        Fetch oldest = waiting.remove();
        threads.execute(() -> run(oldest));
    }

    private void run(Fetch fetch) {
        String page = null;
        Throwable failure = null;
        try {
            page = fetch.end.isDone() ? null : source.apply(fetch.url);
        } catch (Throwable thrown) {
            failure = thrown;
            fetch.end.completeExceptionally(thrown);
        }
        if (unfinished.getAndDecrement() > limit) {
            startOldest();
        }
        if (failure == null) {
            fetch.page.complete(page);
        } else {
            fetch.page.completeExceptionally(failure);
        }
    }

    private record Fetch(String url, CompletableFuture<String> page, CompletableFuture<Void> end) {}
}
