package katas.asyncfetch;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

public final class Fetcher {
    private final Function<? super String, String> source;
    private final ThreadPoolExecutor pool;

    public Fetcher(Function<? super String, String> source, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, but is " + limit);
        }
        this.source = Objects.requireNonNull(source, "source");
        pool =
                new ThreadPoolExecutor(
                        limit,
                        limit,
                        1,
                        TimeUnit.SECONDS,
                        new SynchronousQueue<>(),
                        new ThreadPoolExecutor.CallerRunsPolicy());
    }

    public CompletableFuture<String> fetch(String url) {
        return start(Objects.requireNonNull(url, "url"), new AtomicBoolean());
    }

    public CompletableFuture<List<String>> fetchAll(List<String> urls) {
        var failed = new AtomicBoolean();
        List<CompletableFuture<String>> pages =
                List.copyOf(urls).stream().map(url -> start(url, failed)).toList();
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

    private CompletableFuture<String> start(String url, AtomicBoolean failed) {
        var page = new CompletableFuture<String>();
        pool.execute(() -> call(url, failed, page).run());
        return page;
    }

    private Runnable call(String url, AtomicBoolean failed, CompletableFuture<String> page) {
        try {
            String text = failed.get() ? "" : source.apply(url);
            return () -> page.complete(text);
        } catch (Throwable failure) {
            failed.set(true);
            return () -> page.completeExceptionally(failure);
        }
    }
}
