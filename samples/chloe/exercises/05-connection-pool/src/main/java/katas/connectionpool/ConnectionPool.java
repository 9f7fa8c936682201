package katas.connectionpool;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/// A fixed number of connections that many threads share: each of them borrows one, works with it
/// alone, and gives it back.
///
/// Connections are told apart by identity (`==`); their `equals` and `hashCode` mean nothing here.
/// A connection may be given back by another thread than the one that borrowed it. All methods may
/// be called by any number of threads at the same time.
///
/// @param <C> what a connection is
public final class ConnectionPool<C> {
    /// Makes a pool in which all these connections are free. What becomes of the collection
    /// afterwards does not change the pool.
    ///
    /// @param connections at least one, none of them `null`, none of them twice
    /// @throws NullPointerException if the collection or an element of it is `null`
    /// @throws IllegalArgumentException if there is none, or if the same one is there twice; its
    ///   message names the argument and the value
    public ConnectionPool(Collection<? extends C> connections) {
        throw new UnsupportedOperationException("TODO: keep the connections, all of them free");
    }

    /// Borrows a connection; while none is free, waits for one to be given back.
    ///
    /// @return a connection that nobody else has until it is given back
    /// @throws InterruptedException if the thread is interrupted while it waits, or has been when
    ///   it would have to wait; the pool is then as if the call had never been made
    public C acquire() throws InterruptedException {
        throw new UnsupportedOperationException("TODO: wait for a free connection and lend it");
    }

    /// Borrows a connection, and waits no longer than the timeout for one.
    ///
    /// @param timeout how long to wait at most, however long that is; zero or negative: do not
    ///   wait, but take a connection that is free
    /// @return the connection, or nothing if none became free in time
    /// @throws NullPointerException if the timeout is `null`
    /// @throws InterruptedException as for [#acquire]
    public Optional<C> tryAcquire(Duration timeout) throws InterruptedException {
        throw new UnsupportedOperationException(
                "TODO: wait for a free connection, but not forever");
    }

    /// Gives a connection back, for someone else to borrow.
    ///
    /// @throws NullPointerException if the connection is `null`
    /// @throws IllegalStateException if this very connection is not lent out now: it is not one of
    ///   the pool's, or has been given back already. A release that is refused changes nothing.
    public void release(C connection) {
        throw new UnsupportedOperationException(
                "TODO: take the connection back, if it is lent out");
    }

    /// Borrows a connection as [#acquire] does, does the work with it, and gives the connection
    /// back however the work ends.
    ///
    /// @param work called once, with the connection; other threads go on using the pool meanwhile
    /// @return what the work returned, which may be `null`
    /// @throws NullPointerException if the work is `null`
    /// @throws InterruptedException as for [#acquire]; the work was then not called
    public <R> R use(Function<? super C, ? extends R> work) throws InterruptedException {
        throw new UnsupportedOperationException(
                "TODO: borrow, work, and give back whatever happens");
    }

    /// How many connections are free just now: by the time the caller looks at the number, it may
    /// have changed.
    public int available() {
        throw new UnsupportedOperationException("TODO: count the free connections");
    }
}
