package katas.asyncfetch;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Threads of its own, one more with each fetch until there are as many as places; they take their
/// work from a blocking queue, and stay.
public final class Fetcher {
    private final Function<? super String, String> source;
    private final int limit;
    private final AtomicInteger workers = new AtomicInteger();
    private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();

    public Fetcher(Function<? super String, String> source, int limit) {
        this.source = Objects.requireNonNull(source, "source");
        if (limit < 1) {
            throw new IllegalArgumentException("limit is " + limit);
        }
        this.limit = limit;
    }

    public CompletableFuture<String> fetch(String url) {
        return enqueue(Objects.requireNonNull(url, "url"), () -> false);
    }

    public CompletableFuture<List<String>> fetchAll(List<String> urls) {
        String[] wanted = urls.toArray(String[]::new);
        for (String url : wanted) {
            Objects.requireNonNull(url, "a url");
        }
        var all = new CompletableFuture<List<String>>();
        var pages = new AtomicReferenceArray<String>(wanted.length);
        var missing = new AtomicInteger(wanted.length);
        if (wanted.length == 0) {
            all.complete(List.of());
        }
        for (int i = 0; i < wanted.length; i++) {
            int index = i;
            enqueue(wanted[i], all::isCompletedExceptionally)
                    .handle(
                            (page, failure) -> {
                                if (failure != null) {
                                    return all.completeExceptionally(
                                            new CompletionException(failure));
                                }
                                pages.set(index, page);
                                return missing.decrementAndGet() == 0 && all.complete(list(pages));
                            });
        }
        return all;
    }

    private static List<String> list(AtomicReferenceArray<String> pages) {
        return IntStream.range(0, pages.length()).mapToObj(pages::get).toList();
    }

    private CompletableFuture<String> enqueue(String url, BooleanSupplier obsolete) {
        var future = new CompletableFuture<String>();
        work.add(
                () -> {
                    if (obsolete.getAsBoolean()) {
                        return;
                    }
                    try {
                        future.complete(source.apply(url));
                    } catch (Throwable failure) {
                        future.completeExceptionally(failure);
                    }
                });
        if (workers.getAndUpdate(n -> Math.min(n + 1, limit)) < limit) {
            var worker = new Worker();
            worker.setDaemon(true);
            worker.start();
        }
        return future;
    }

    private final class Worker extends Thread {
        @Override
        public void run() {
            while (true) {
                try {
                    work.take().run();
                } catch (InterruptedException stray) {
                    // Somebody's source has left it behind; there is more work.
                }
            }
        }
    }
}
