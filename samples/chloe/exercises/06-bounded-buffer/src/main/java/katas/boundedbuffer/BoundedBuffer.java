package katas.boundedbuffer;

import java.time.Duration;
import java.util.Optional;

/// A queue with room for a fixed number of items, between threads that produce and threads that
/// consume.
///
/// First in, first out. It never holds more than its capacity, and nothing is lost, doubled or made
/// up. Whoever finds it full waits for room, whoever finds it empty waits for an item; a thread
/// that waits sleeps until another one wakes it. Any number of threads may use it at once.
///
/// A method that throws [InterruptedException] has added nothing and removed nothing. A `null` item
/// or timeout is refused with a [NullPointerException] before anything waits or changes.
///
/// @param <T> the items
public final class BoundedBuffer<T> {
    /// @param capacity the most items it holds at a time, at least 1
    /// @throws IllegalArgumentException naming the capacity, if it is less than 1
    public BoundedBuffer(int capacity) {
        throw new UnsupportedOperationException("TODO: make an empty buffer");
    }

    /// Adds the item at the end, and waits for room as long as it takes.
    ///
    /// @throws InterruptedException if interrupted before or while it waits
    public void put(T item) throws InterruptedException {
        throw new UnsupportedOperationException("TODO: wait for room, then add the item");
    }

    /// Removes the oldest item and returns it, and waits for one as long as it takes.
    ///
    /// @throws InterruptedException if interrupted before or while it waits
    public T take() throws InterruptedException {
        throw new UnsupportedOperationException("TODO: wait for an item, then remove it");
    }

    /// Adds the item at the end if there is room, or as soon as there is within the timeout.
    ///
    /// @param timeout how long to wait for room; zero or negative: do not wait; too long for a
    ///   `long` of nanoseconds: the longest that fits
    /// @return whether the item was added
    /// @throws InterruptedException if interrupted before or while it waits
    public boolean offer(T item, Duration timeout) throws InterruptedException {
        throw new UnsupportedOperationException("TODO: like put, but give up after the timeout");
    }

    /// Removes the oldest item and returns it if there is one, or as soon as there is within the
    /// timeout.
    ///
    /// @param timeout how long to wait for an item; zero or negative: do not wait; too long for a
    ///   `long` of nanoseconds: the longest that fits
    /// @return the item, or empty if none came in time
    /// @throws InterruptedException if interrupted before or while it waits
    public Optional<T> poll(Duration timeout) throws InterruptedException {
        throw new UnsupportedOperationException("TODO: like take, but give up after the timeout");
    }

    /// Returns how many items it holds at this moment, from 0 to its capacity. Never waits for room
    /// or for items.
    public int size() {
        throw new UnsupportedOperationException("TODO: count the items");
    }
}
