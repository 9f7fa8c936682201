package katas.asyncfetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/// One thread does nothing but wait for the next url and for a place, and hands both to a cached
/// pool.
public final class Fetcher {
    private final Function<? super String, String> source;
    private final Semaphore places;
    private final LinkedBlockingDeque<Request> requests = new LinkedBlockingDeque<>();
    private final ExecutorService callers =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());

    public Fetcher(Function<? super String, String> source, int limit) {
        this.source = Objects.requireNonNull(source, "source");
        if (limit < 1) {
            throw new IllegalArgumentException("limit " + limit + " is below 1");
        }
        places = new Semaphore(limit);
        Thread.ofPlatform().daemon().name("dispatcher").start(this::dispatch);
    }

    public CompletableFuture<String> fetch(String url) {
        var request = new Request(Objects.requireNonNull(url), new Batch());
        requests.addLast(request);
        return request.page;
    }

    public CompletableFuture<List<String>> fetchAll(List<String> urls) {
        var batch = new Batch();
        var all = new ArrayList<Request>();
        for (String url : urls) {
            all.add(new Request(Objects.requireNonNull(url), batch));
        }
        requests.addAll(all);
        CompletableFuture<List<String>> pages =
                CompletableFuture.completedFuture(new ArrayList<>());
        for (Request request : all) {
            pages =
                    pages.thenCombine(
                            request.page,
                            (list, page) -> {
                                list.add(page);
                                return list;
                            });
        }
        return pages.applyToEither(batch.failed, list -> list);
    }

    private void dispatch() {
        while (true) {
            try {
                Request request = requests.takeFirst();
                places.acquire();
                callers.execute(new FutureTask<>(() -> serve(request), null));
            } catch (InterruptedException stray) {
                // Nobody has this thread.
            }
        }
    }

    private void serve(Request request) {
        try {
            String text = request.batch.failed.isDone() ? "" : source.apply(request.url);
            places.release();
            request.page.complete(text);
        } catch (Throwable failure) {
            request.batch.failed.completeExceptionally(failure);
            places.release();
            request.page.completeExceptionally(failure);
        }
    }

    private static final class Batch {
        private final CompletableFuture<List<String>> failed = new CompletableFuture<>();
    }

    private static final class Request {
        private final String url;
        private final Batch batch;
        private final CompletableFuture<String> page = new CompletableFuture<>();

        Request(String url, Batch batch) {
            this.url = url;
            this.batch = batch;
        }
    }
}
