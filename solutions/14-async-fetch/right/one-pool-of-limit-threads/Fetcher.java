package katas.asyncfetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// A pool that has no more threads than there are places: whoever has a thread has a place.
public final class Fetcher {
    private final Function<? super String, String> source;
    private final ExecutorService pool;

    public Fetcher(Function<? super String, String> source, int limit) {
        this.source = Objects.requireNonNull(source);
        if (limit < 1) {
            throw new IllegalArgumentException("limit: " + limit);
        }
        pool = Executors.newFixedThreadPool(limit, Thread.ofPlatform().daemon().factory());
    }

    public CompletableFuture<String> fetch(String url) {
        Objects.requireNonNull(url);
        return CompletableFuture.supplyAsync(() -> source.apply(url), pool);
    }

    public CompletableFuture<List<String>> fetchAll(List<String> urls) {
        for (String url : urls) {
            Objects.requireNonNull(url);
        }
        var result = new CompletableFuture<List<String>>();
        var fetches = new ArrayList<CompletableFuture<String>>();
        for (String url : urls) {
            fetches.add(CompletableFuture.supplyAsync(() -> unlessOver(result, url), pool));
        }
        CompletableFuture.allOf(fetches.toArray(new CompletableFuture<?>[0]))
                .thenAccept(_ -> result.complete(fetches.stream().map(f -> f.join()).toList()));
        return result;
    }

    private String unlessOver(CompletableFuture<?> result, String url) {
        if (result.isDone()) {
            throw new CancellationException();
        }
        try {
            return source.apply(url);
        } catch (Throwable failure) {
            result.completeExceptionally(failure);
            throw failure;
        }
    }
}
