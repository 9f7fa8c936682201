package katas.asyncfetch;

import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

public final class Fetcher {
    private final Function<? super String, String> source;
    private final int limit;
    private final AtomicInteger running = new AtomicInteger();
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();

    public Fetcher(Function<? super String, String> source, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, but is " + limit);
        }
        this.source = Objects.requireNonNull(source, "source");
        this.limit = limit;
    }

    public CompletableFuture<String> fetch(String url) {
        return start(Objects.requireNonNull(url, "url"), new CompletableFuture<>());
    }

    public CompletableFuture<List<String>> fetchAll(List<String> urls) {
        var all = new CompletableFuture<List<String>>();
        List<CompletableFuture<String>> pages =
                List.copyOf(urls).stream().map(url -> start(url, all)).toList();
        CompletableFuture.allOf(pages.toArray(CompletableFuture<?>[]::new))
                .thenRun(() -> all.complete(pages.stream().map(CompletableFuture::join).toList()));
        return all;
    }

    private CompletableFuture<String> start(String url, CompletableFuture<?> batch) {
        var page = new CompletableFuture<String>();
        waiting.add(() -> call(url, page, batch));
        pump();
        return page;
    }

    private void call(String url, CompletableFuture<String> page, CompletableFuture<?> batch) {
        String text = null;
        Throwable failed = null;
        if (!batch.isDone()) {
            try {
                text = source.apply(url);
            } catch (Throwable failure) {
                failed = failure;
                batch.completeExceptionally(failure);
            }
        }
        Runnable next = waiting.poll();
        if (next != null) {
            Thread.startVirtualThread(next);
        } else {
            running.decrementAndGet();
        }
        if (failed == null) {
            page.complete(text);
        } else {
            page.completeExceptionally(failed);
        }
    }

    private void pump() {
        if (running.getAndUpdate(n -> Math.min(n + 1, limit)) < limit) {
            Runnable next = waiting.poll();
            if (next != null) {
                Thread.startVirtualThread(next);
            } else {
                running.decrementAndGet();
            }
        }
    }
}
