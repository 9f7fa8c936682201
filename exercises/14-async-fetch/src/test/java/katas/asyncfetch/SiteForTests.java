package katas.asyncfetch;

import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/// A source of pages that a test holds up, lets fail, and asks who is in it.
final class SiteForTests implements Function<String, String> {
    private final Set<String> held = new HashSet<>();
    private final Map<String, Throwable> failures = new HashMap<>();
    private final List<String> called = new ArrayList<>();
    private final List<String> inside = new ArrayList<>();
    private int most;

    /// Calls for these urls do not return until they are let go.
    synchronized SiteForTests holding(String... urls) {
        held.addAll(List.of(urls));
        return this;
    }

    /// Calls for this url throw, once they are not held.
    synchronized SiteForTests failing(String url, Throwable failure) {
        failures.put(url, failure);
        return this;
    }

    @Override
    public String apply(String url) {
        enter(url);
        return leave(url);
    }

    private synchronized void enter(String url) {
        called.add(url);
        inside.add(url);
        most = Math.max(most, inside.size());
        notifyAll();
    }

    private synchronized String leave(String url) {
        try {
            while (held.contains(url)) {
                wait();
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("interrupted while it fetched " + url, interrupted);
        } finally {
            inside.remove(url);
            notifyAll();
        }
        return switch (failures.get(url)) {
            case null -> page(url);
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            case Throwable checked -> throw new AssertionError(checked);
        };
    }

    static String page(String url) {
        return "page of " + url;
    }

    synchronized void letGo(String... urls) {
        held.removeAll(List.of(urls));
        notifyAll();
    }

    /// Waits until there is a call for each of these urls at the same time.
    synchronized void awaitInside(String... urls) throws InterruptedException {
        while (!inside.containsAll(List.of(urls))) {
            wait();
        }
    }

    /// Waits until there is any call, and says for which url.
    synchronized String awaitAnybody() throws InterruptedException {
        while (inside.isEmpty()) {
            wait();
        }
        return inside.getFirst();
    }

    /// Waits until each of these urls has been called for, and its call is over.
    synchronized void awaitOver(String... urls) throws InterruptedException {
        List<String> wanted = List.of(urls);
        while (!called.containsAll(wanted) || inside.stream().anyMatch(wanted::contains)) {
            wait();
        }
    }

    /// The urls of all calls so far, in their order.
    synchronized List<String> called() {
        return List.copyOf(called);
    }

    /// The most calls that there have been at a time.
    synchronized int most() {
        return most;
    }

    /// Waits until a future has failed and returns what it failed with, without the wrapping that
    /// futures put around it.
    static Throwable failureOf(CompletableFuture<?> future) throws InterruptedException {
        try {
            return fail("a future should have failed, but gave " + future.get());
        } catch (ExecutionException failed) {
            return unwrapped(failed);
        }
    }

    private static Throwable unwrapped(Throwable failure) {
        boolean wrapped =
                failure instanceof ExecutionException || failure instanceof CompletionException;
        return wrapped && failure.getCause() != null ? unwrapped(failure.getCause()) : failure;
    }
}
