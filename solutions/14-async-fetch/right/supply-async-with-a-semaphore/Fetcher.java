package katas.asyncfetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// What many would write first: supplyAsync on virtual threads, and a semaphore around the source.
/// That a fetch has failed is told after its place is free, so one more may begin at that moment.
public final class Fetcher {
    private final Function<? super String, String> source;
    private final Semaphore semaphore;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    public Fetcher(Function<? super String, String> source, int limit) {
        this.source = Objects.requireNonNull(source, "source must not be null");
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be >= 1 but was " + limit);
        }
        this.semaphore = new Semaphore(limit);
    }

    public CompletableFuture<String> fetch(String url) {
        Objects.requireNonNull(url, "url must not be null");
        return supply(url, () -> false);
    }

    public CompletableFuture<List<String>> fetchAll(List<String> urls) {
        Objects.requireNonNull(urls, "urls must not be null");
        for (String url : urls) {
            Objects.requireNonNull(url, "urls must not contain null");
        }
        var cancelled = new AtomicBoolean();
        var result = new CompletableFuture<List<String>>();
        var futures = new ArrayList<CompletableFuture<String>>();
        for (String url : List.copyOf(urls)) {
            futures.add(supply(url, cancelled::get));
        }
        for (CompletableFuture<String> future : futures) {
            future.whenComplete(
                    (_, error) -> {
                        if (error != null && cancelled.compareAndSet(false, true)) {
                            boolean wrapped = error instanceof CompletionException;
                            result.completeExceptionally(wrapped ? error.getCause() : error);
                        }
                    });
        }
        CompletableFuture.allOf(futures.toArray(new CompletableFuture<?>[0]))
                .thenRun(
                        () -> {
                            var pages = new ArrayList<String>();
                            futures.forEach(future -> pages.add(future.join()));
                            result.complete(pages);
                        });
        return result;
    }

    private CompletableFuture<String> supply(String url, BooleanSupplier cancelled) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        semaphore.acquire();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        throw new CompletionException(e);
                    }
                    try {
                        if (cancelled.getAsBoolean()) {
                            throw new CancellationException("not needed any more");
                        }
                        return source.apply(url);
                    } finally {
                        semaphore.release();
                    }
                },
                executor);
    }
}
