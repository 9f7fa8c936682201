package katas.asyncfetch;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.junit.Criterion;
import interleave.junit.Interleaved;
import interleave.junit.Scale;
import interleave.junit.TestThreads;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

class FetcherTests {
    @Interleaved
    @Criterion(
            title = "fetch and fetchAll return at once, and leave an interrupt to their caller",
            points = 1)
    void fetchAndFetchAllReturnAtOnce(TestThreads threads) throws Exception {
        var site = new SiteForTests().holding("a", "b");
        var fetcher = new Fetcher(site, 1);
        CompletableFuture<String> one =
                threads.start("caller of fetch", () -> fetcher.fetch("a")).result();
        CompletableFuture<List<String>> two =
                threads.start("caller of fetchAll", () -> fetcher.fetchAll(List.of("b", "c")))
                        .result();
        assertThat(one.isDone())
                .as("whether the page is there, while the source is busy")
                .isFalse();
        assertThat(two.isDone()).as("whether the pages are there").isFalse();

        CompletableFuture<String> three =
                threads.start("interrupted caller", () -> fetchInterrupted(fetcher, "d")).result();
        site.letGo("a", "b");
        assertThat(one.get()).as("what fetch(a) gave").isEqualTo(SiteForTests.page("a"));
        assertThat(texts(two.get()))
                .as("what fetchAll([b, c]) gave")
                .containsExactly(SiteForTests.page("b"), SiteForTests.page("c"));
        assertThat(three.get())
                .as("what fetch(d) gave, called by a thread that had been interrupted")
                .isEqualTo(SiteForTests.page("d"));
    }

    /// The same pages as strings: an object of a class of one's own might be equal to any page.
    private static List<String> texts(List<String> pages) {
        var texts = new ArrayList<String>();
        for (String page : pages) {
            texts.add(page);
        }
        return texts;
    }

    private static CompletableFuture<String> fetchInterrupted(Fetcher fetcher, String url) {
        Thread.currentThread().interrupt();
        CompletableFuture<String> page = fetcher.fetch(url);
        assertThat(Thread.interrupted())
                .as("interrupt status after a fetch by a thread that had been interrupted")
                .isTrue();
        return page;
    }

    @Interleaved
    @Criterion(title = "As many fetches as the limit allows run at the same time", points = 1)
    void asManyFetchesAsTheLimitAllowsRunAtTheSameTime() throws Exception {
        int limit = Scale.of(ForkJoinPool.getCommonPoolParallelism() + 2, 4);
        List<String> urls = IntStream.rangeClosed(1, limit).mapToObj(n -> "page " + n).toList();
        String[] all = urls.toArray(String[]::new);
        var site = new SiteForTests().holding(all);
        var fetcher = new Fetcher(site, limit);
        CompletableFuture<String> single = fetcher.fetch(urls.getFirst());
        CompletableFuture<List<String>> others = fetcher.fetchAll(urls.subList(1, limit));
        site.awaitInside(all);
        site.letGo(all);
        assertThat(single.get()).isEqualTo(SiteForTests.page(urls.getFirst()));
        assertThat(others.get()).as("the other pages").hasSize(limit - 1);
    }

    @Interleaved
    @Criterion(title = "There are never more calls of the source than the limit allows", points = 1)
    void neverMoreCallsOfTheSourceThanTheLimitAllows(TestThreads threads) throws Exception {
        var narrow = new SiteForTests();
        var one = new Fetcher(narrow, 1);
        var caller =
                threads.start(
                        "caller of fetch",
                        () -> one.fetch("a").thenCompose(_ -> one.fetch("b")).get());
        List<String> pages = one.fetchAll(List.of("c", "d")).get();
        assertThat(texts(pages)).containsExactly(SiteForTests.page("c"), SiteForTests.page("d"));
        assertThat(caller.result())
                .as("the page fetched after a page")
                .isEqualTo(SiteForTests.page("b"));
        assertThat(narrow.most()).as("the most calls at a time, with a limit of 1").isEqualTo(1);

        var wide = new SiteForTests();
        var two = new Fetcher(wide, 2);
        CompletableFuture<List<String>> some = two.fetchAll(List.of("a", "b"));
        CompletableFuture<List<String>> more = two.fetchAll(List.of("c"));
        assertThat(texts(some.get()))
                .containsExactly(SiteForTests.page("a"), SiteForTests.page("b"));
        assertThat(texts(more.get())).containsExactly(SiteForTests.page("c"));
        assertThat(wide.most())
                .as("the most calls at a time, with a limit of 2 and two callers of fetchAll")
                .isLessThanOrEqualTo(2);
    }

    @Interleaved
    @Criterion(title = "The results are those of the source, in the order of the urls", points = 1)
    void theResultsComeInTheOrderOfTheUrls() throws Exception {
        var site = new SiteForTests().holding("first");
        var fetcher = new Fetcher(site, 5);
        var urls = new ArrayList<>(List.of("first", "twin", "last", "twin"));
        CompletableFuture<List<String>> pages = fetcher.fetchAll(urls);
        urls.clear();
        site.awaitOver("twin", "last");
        site.letGo("first");
        assertThat(texts(pages.get()))
                .as("the pages of a list whose first page came last")
                .containsExactly(
                        SiteForTests.page("first"),
                        SiteForTests.page("twin"),
                        SiteForTests.page("last"),
                        SiteForTests.page("twin"));
        assertThat(fetcher.fetchAll(List.of()).get()).as("the pages of an empty list").isEmpty();
        assertThat(new Fetcher(_ -> null, 1).fetch("void").get())
                .as("the page of a source that returns null")
                .isNull();
    }

    @Interleaved
    @Criterion(
            title = "fetchAll fails with the failure of a fetch as soon as that fetch fails",
            points = 1)
    void fetchAllFailsAsSoonAsOneFetchFails(TestThreads threads) throws Exception {
        var failure = new IllegalArgumentException("no such page");
        var site =
                new SiteForTests()
                        .holding("slow", "bad")
                        .failing("slow", new IllegalStateException("a later failure"))
                        .failing("bad", failure);
        CompletableFuture<List<String>> all = new Fetcher(site, 2).fetchAll(List.of("slow", "bad"));
        site.awaitInside("slow", "bad");
        site.letGo("bad");
        var waiter = threads.start("waiter", () -> SiteForTests.failureOf(all));
        assertThat(waiter.result())
                .as("what fetchAll([slow, bad]) failed with, while slow is still being fetched")
                .isSameAs(failure);

        site.letGo("slow");
        site.awaitOver("slow");
        assertThat(SiteForTests.failureOf(all))
                .as("what it failed with, in the end")
                .isSameAs(failure);
    }
}
