package katas.asyncfetch;

import interleave.junit.race.Course;
import interleave.junit.race.Law;
import interleave.junit.race.Race;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/// What `kata test 14 --race` measures: pages from a source that takes a while for each, one fetch
/// after the other and all at the same time.
final class FetcherCourse implements Race {
    private static final Duration LATENCY = Duration.ofMillis(20);
    private static final int LIMIT = 8;

    @Override
    public Course course(int processors) {
        return new Course(
                "Pages that take %d ms each, at most %d at a time: how long until all are there"
                        .formatted(LATENCY.toMillis(), LIMIT),
                "pages",
                List.of(1, 2, 4, 8, 16, 32),
                new Law.Waves(LATENCY, LIMIT));
    }

    @Override
    public Object sequentially(int pages) {
        Fetcher fetcher = fetcher();
        return urls(pages).stream().map(url -> fetcher.fetch(url).join()).toList();
    }

    @Override
    public Object concurrently(int pages) {
        return fetcher().fetchAll(urls(pages)).join();
    }

    private static Fetcher fetcher() {
        return new Fetcher(FetcherCourse::page, LIMIT);
    }

    /// A slow server in place of a real one: whoever asks it waits, and computes nothing.
    private static String page(String url) {
        try {
            Thread.sleep(LATENCY);
            return "page of " + url;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("interrupted while it fetched " + url, interrupted);
        }
    }

    private static List<String> urls(int pages) {
        return IntStream.range(0, pages).mapToObj(page -> "/page/" + page).toList();
    }
}
