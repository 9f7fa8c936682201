package katas.asyncfetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import interleave.junit.Blocking;
import interleave.junit.Criterion;
import interleave.junit.Interleaved;
import interleave.junit.Repeat;
import interleave.junit.Scale;
import interleave.junit.TestThreads;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

class FetcherHiddenTests {
    @Interleaved
    @Criterion(
            title = "After a failure fetchAll begins no other fetch, and other callers go on",
            points = 1)
    void afterAFailureNoOtherFetchOfItsOwnBegins() throws Exception {
        var failure = new IllegalArgumentException("no such page");
        var site = new SiteForTests().holding("a", "b", "c", "other");
        var fetcher = new Fetcher(site, 1);
        CompletableFuture<List<String>> all = fetcher.fetchAll(List.of("a", "b", "c"));
        String bad = site.awaitAnybody();
        CompletableFuture<String> other = fetcher.fetch("other");

        site.failing(bad, failure).letGo(bad);
        assertThat(SiteForTests.failureOf(all))
                .as("what fetchAll([a, b, c]) failed with")
                .isSameAs(failure);
        site.letGo("a", "b", "c", "other");

        assertThat(other.get())
                .as("the page of another caller")
                .isEqualTo(SiteForTests.page("other"));
        assertThat(fetcher.fetch("later").get()).isEqualTo(SiteForTests.page("later"));
        // One more may have begun at the moment of the failure; it was held until all had failed.
        assertThat(site.called().stream().filter(List.of("a", "b", "c")::contains))
                .as("what was fetched for fetchAll([a, b, c]), although %s has failed", bad)
                .hasSizeLessThanOrEqualTo(2);
    }

    @Interleaved
    @Criterion(title = "A failed fetch gives its place back", points = 1)
    void aFailedFetchGivesItsPlaceBack() throws Exception {
        for (Throwable failure : List.of(new IllegalStateException("down"), new SiteIsDown())) {
            var site =
                    new SiteForTests()
                            .failing("bad", failure)
                            .failing("worse", failure)
                            .holding("a", "b");
            var fetcher = new Fetcher(site, 2);
            assertThat(SiteForTests.failureOf(fetcher.fetch("bad")))
                    .as("what fetch(bad) failed with")
                    .isSameAs(failure);
            assertThat(SiteForTests.failureOf(fetcher.fetchAll(List.of("bad", "worse"))))
                    .as("what fetchAll([bad, worse]) failed with")
                    .isSameAs(failure);
            CompletableFuture<String> one = fetcher.fetch("a");
            CompletableFuture<String> two = fetcher.fetch("b");
            site.awaitInside("a", "b");
            site.letGo("a", "b");
            assertThat(new String[] {one.get(), two.get()})
                    .as("the pages that were fetched at the same time after the failures")
                    .containsExactly(SiteForTests.page("a"), SiteForTests.page("b"));
        }
    }

    @Interleaved
    @Criterion(
            title =
                    "A future that its owner completes or cancels keeps its place until the source is done",
            points = 1)
    void aPlaceIsTakenUntilTheSourceIsDone(TestThreads threads) throws Exception {
        itsOwnerEndsIt(threads, future -> future.cancel(true));
        itsOwnerEndsIt(threads, future -> future.complete("a page of his own"));
    }

    private static void itsOwnerEndsIt(TestThreads threads, Consumer<CompletableFuture<String>> end)
            throws Exception {
        var site = new SiteForTests().holding("a");
        var fetcher = new Fetcher(site, 1);
        CompletableFuture<String> running = fetcher.fetch("a");
        site.awaitInside("a");
        CompletableFuture<String> waiting = fetcher.fetch("b");
        CompletableFuture<List<String>> all = fetcher.fetchAll(List.of("c"));
        end.accept(waiting);
        end.accept(running);
        all.cancel(true);
        var next = threads.start("next caller", () -> fetcher.fetch("d").get());
        settle(next);
        site.letGo("a");
        assertThat(next.result())
                .as("the page of the caller after those who gave up")
                .isEqualTo(SiteForTests.page("d"));
        assertThat(site.most())
                .as("the most calls of the source at a time, with a limit of 1")
                .isEqualTo(1);
    }

    /// The caller waits, unless cancelling ends a call of the source, which it may.
    private static void settle(Thread caller) throws InterruptedException {
        try {
            Blocking.awaitBlocked(caller);
        } catch (AssertionError ended) {
            caller.join();
        }
    }

    @Interleaved
    @Criterion(title = "Bad arguments are refused before anything is fetched", points = 1)
    void badArgumentsAreRefused() throws Exception {
        assertThatNullPointerException()
                .as("a fetcher without a source")
                .isThrownBy(() -> new Fetcher(null, 1));
        for (int limit : new int[] {0, -1, Integer.MIN_VALUE}) {
            assertThatIllegalArgumentException()
                    .as("a fetcher with a limit of %d", limit)
                    .isThrownBy(() -> new Fetcher(SiteForTests::page, limit))
                    .withMessageContaining("limit")
                    .withMessageContaining(Integer.toString(limit));
        }
        var site = new SiteForTests();
        var fetcher = new Fetcher(site, 1);
        assertThatNullPointerException().as("fetch(null)").isThrownBy(() -> fetcher.fetch(null));
        assertThatNullPointerException()
                .as("fetchAll(null)")
                .isThrownBy(() -> fetcher.fetchAll(null));
        assertThatNullPointerException()
                .as("fetchAll of a list with null in it")
                .isThrownBy(() -> fetcher.fetchAll(Arrays.asList("a", null)));
        assertThat(fetcher.fetch("good").get()).isEqualTo(SiteForTests.page("good"));
        assertThat(site.called())
                .as("what was fetched, although only 'good' was not refused")
                .containsExactly("good");
    }

    @Interleaved(repeat = Repeat.SELDOM)
    @Criterion(title = "Nobody waits by spinning or polling", points = 1)
    void nobodyWaitsBySpinningOrPolling() throws Exception {
        var site = new SiteForTests().holding("a");
        var fetcher = new Fetcher(site, 1);
        CompletableFuture<List<String>> pages = fetcher.fetchAll(List.of("a", "b"));
        CompletableFuture<String> page = fetcher.fetch("c");
        site.awaitInside("a");
        letTimeGoBy();
        site.letGo("a");
        pages.get();
        page.get();
        letTimeGoBy();
    }

    /// A day of virtual time costs nothing if all sleep; who looks around every second takes so
    /// many steps that it shows. On the plain JVM there is no such day.
    private static void letTimeGoBy() throws InterruptedException {
        new CountDownLatch(1).await(Scale.of(0, 24), TimeUnit.HOURS);
    }

    private static final class SiteIsDown extends Error {
        private static final long serialVersionUID = 1;
    }
}
