package katas.asyncfetch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// No thread ever waits for a place: what cannot begin lies in a queue, and each call of the source
/// that ends begins the next one. A monitor guards queue and count.
public final class Fetcher {
    private final Function<? super String, String> source;
    private final int limit;
    private final Queue<Job> pending = new ArrayDeque<>();
    private int running;

    public Fetcher(Function<? super String, String> source, int limit) {
        if (source == null) {
            throw new NullPointerException("source");
        }
        if (limit <= 0) {
            throw new IllegalArgumentException("limit must be positive, but is " + limit);
        }
        this.source = source;
        this.limit = limit;
    }

    public CompletableFuture<String> fetch(String url) {
        if (url == null) {
            throw new NullPointerException("url");
        }
        var job = new Job(url, null, 0);
        submit(job);
        return job.page;
    }

    public CompletableFuture<List<String>> fetchAll(List<String> urls) {
        List<String> copy = new ArrayList<>(urls);
        if (copy.contains(null)) {
            throw new NullPointerException("urls contains null");
        }
        var batch = new Batch(copy.size());
        if (copy.isEmpty()) {
            batch.result.complete(List.of());
        }
        for (int i = 0; i < copy.size(); i++) {
            submit(new Job(copy.get(i), batch, i));
        }
        return batch.result;
    }

    private synchronized void submit(Job job) {
        pending.add(job);
        begin();
    }

    private synchronized void ended() {
        running--;
        begin();
    }

    private void begin() {
        while (running < limit && !pending.isEmpty()) {
            Job job = pending.remove();
            running++;
            new Thread(() -> call(job), "fetch of " + job.url).start();
        }
    }

    private void call(Job job) {
        String text = null;
        Throwable failure = null;
        if (job.batch == null || !job.batch.isOver()) {
            try {
                text = source.apply(job.url);
            } catch (Throwable thrown) {
                failure = thrown;
                if (job.batch != null) {
                    job.batch.over();
                }
            }
        }
        ended();
        job.complete(text, failure);
    }

    private static final class Job {
        private final String url;
        private final Batch batch;
        private final int index;
        private final CompletableFuture<String> page = new CompletableFuture<>();

        Job(String url, Batch batch, int index) {
            this.url = url;
            this.batch = batch;
            this.index = index;
        }

        void complete(String text, Throwable failure) {
            if (failure != null) {
                page.completeExceptionally(failure);
            } else {
                page.complete(text);
            }
            if (batch != null) {
                batch.complete(index, text, failure);
            }
        }
    }

    private static final class Batch {
        private final CompletableFuture<List<String>> result = new CompletableFuture<>();
        private final List<String> texts;
        private int missing;
        private boolean over;

        Batch(int size) {
            texts = new ArrayList<>(Collections.nCopies(size, null));
            missing = size;
        }

        synchronized boolean isOver() {
            return over;
        }

        synchronized void over() {
            over = true;
        }

        void complete(int index, String text, Throwable failure) {
            if (failure != null) {
                result.completeExceptionally(failure);
            } else if (isLast(index, text)) {
                result.complete(texts);
            }
        }

        private synchronized boolean isLast(int index, String text) {
            texts.set(index, text);
            missing--;
            return missing == 0 && !over;
        }
    }
}
