package katas.asyncfetch;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// Fetches pages from a slow source without making its callers wait, and never asks the source for
/// more than a certain number of pages at a time.
///
/// All methods may be called by any number of threads at the same time; the limit holds for all of
/// them together.
public final class Fetcher {
    /// Makes a fetcher that has not asked for anything yet.
    ///
    /// @param source takes a url and returns the page, which may take long; it is called by several
    ///   threads at a time, and may throw
    /// @param limit how many calls of the source there may be at a time, at least 1
    /// @throws NullPointerException if the source is `null`
    /// @throws IllegalArgumentException if the limit is below 1; its message names the argument and
    ///   the value
    public Fetcher(Function<? super String, String> source, int limit) {
        throw new UnsupportedOperationException("TODO: keep the source, all places free");
    }

    /// Asks for one page, and returns at once.
    ///
    /// @return completed with what the source returns, or with the very exception or error that it
    ///   throws
    /// @throws NullPointerException if the url is `null`
    public CompletableFuture<String> fetch(String url) {
        throw new UnsupportedOperationException(
                "TODO: have the source called by another thread, as soon as there is a place");
    }

    /// Asks for many pages, and returns at once.
    ///
    /// @param urls in any number, the same one several times if need be; what becomes of the list
    ///   afterwards does not matter
    /// @return completed with the pages in the order of the urls; or, as soon as one fetch fails,
    ///   with that failure, and then no further fetch of this call begins
    /// @throws NullPointerException if the list is `null` or one of the urls is; then none is
    ///   fetched
    public CompletableFuture<List<String>> fetchAll(List<String> urls) {
        throw new UnsupportedOperationException("TODO: fetch them all, and stop at a failure");
    }
}
