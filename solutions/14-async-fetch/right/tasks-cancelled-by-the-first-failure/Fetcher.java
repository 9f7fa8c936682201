package katas.asyncfetch;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/// A pool whose threads go home when they are idle; the first failure of a batch cancels its other
/// tasks, those that run by an interrupt.
public final class Fetcher {
    private final Function<? super String, String> source;
    private final ThreadPoolExecutor pool;

    public Fetcher(Function<? super String, String> source, int limit) {
        if (source == null) {
            throw new NullPointerException("source");
        }
        if (limit < 1) {
            throw new IllegalArgumentException("limit: " + limit + " (has to be positive)");
        }
        this.source = source;
        pool =
                new ThreadPoolExecutor(
                        limit, limit, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        pool.allowCoreThreadTimeOut(true);
    }

    public CompletableFuture<String> fetch(String url) {
        if (url == null) {
            throw new NullPointerException("url");
        }
        var page = new CompletableFuture<String>();
        pool.submit(() -> call(url, page::complete, page::completeExceptionally));
        return page;
    }

    public CompletableFuture<List<String>> fetchAll(List<String> urls) {
        String[] pages = urls.toArray(new String[0]);
        for (String url : pages) {
            if (url == null) {
                throw new NullPointerException("null in urls");
            }
        }
        return new Batch(pages).start();
    }

    private void call(String url, Consumer<String> success, Consumer<Throwable> failure) {
        String page;
        try {
            page = source.apply(url);
        } catch (Throwable thrown) {
            failure.accept(thrown);
            return;
        }
        success.accept(page);
    }

    private final class Batch {
        private final String[] urls;
        private final String[] pages;
        private final Future<?>[] tasks;
        private final AtomicInteger missing;
        private final CompletableFuture<List<String>> result = new CompletableFuture<>();
        private boolean failed;

        Batch(String[] urls) {
            this.urls = urls;
            pages = new String[urls.length];
            tasks = new Future<?>[urls.length];
            missing = new AtomicInteger(urls.length);
        }

        /// With the lock, so that no task fails before all are known.
        synchronized CompletableFuture<List<String>> start() {
            for (int i = 0; i < urls.length; i++) {
                int index = i;
                tasks[i] =
                        pool.submit(
                                () ->
                                        call(
                                                urls[index],
                                                page -> succeeded(index, page),
                                                this::failed));
            }
            if (urls.length == 0) {
                result.complete(List.of());
            }
            return result;
        }

        private void succeeded(int index, String page) {
            pages[index] = page;
            if (missing.decrementAndGet() == 0) {
                result.complete(List.of(pages));
            }
        }

        private void failed(Throwable thrown) {
            synchronized (this) {
                if (failed) {
                    return;
                }
                failed = true;
                for (Future<?> task : tasks) {
                    task.cancel(true);
                }
            }
            result.completeExceptionally(thrown);
        }
    }
}
