package katas.responsiveeditor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A disk that a test holds up, lets fail, and asks what is on it.
final class HeldDiskForTests implements Disk {
    private final Set<String> held = new HashSet<>();
    private final Map<String, Throwable> failures = new HashMap<>();
    private final List<String> written = new ArrayList<>();
    private final Set<String> begun = new HashSet<>();
    private final Set<Thread> writers = new LinkedHashSet<>();
    private int underWay;
    private int most;

    /// Writes of these texts do not return until they are let go.
    synchronized HeldDiskForTests holding(String... texts) {
        held.addAll(List.of(texts));
        return this;
    }

    /// A write of this text throws.
    synchronized HeldDiskForTests failing(String text, Throwable failure) {
        failures.put(text, failure);
        return this;
    }

    @Override
    public void write(String text) throws IOException {
        begin(text);
        end(text);
    }

    private synchronized void begin(String text) {
        writers.add(Thread.currentThread());
        begun.add(text);
        underWay++;
        most = Math.max(most, underWay);
        notifyAll();
    }

    private synchronized void end(String text) throws IOException {
        try {
            while (held.contains(text)) {
                wait();
            }
        } catch (InterruptedException interrupted) {
            throw new IOException("interrupted while it wrote " + text, interrupted);
        } finally {
            underWay--;
        }
        switch (failures.get(text)) {
            case null -> written.add(text);
            case IOException exception -> throw exception;
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            case Throwable other -> throw new AssertionError(other);
        }
    }

    synchronized void letGo(String... texts) {
        held.removeAll(List.of(texts));
        notifyAll();
    }

    /// Waits until the write of this text has begun.
    synchronized void awaitBegun(String text) throws InterruptedException {
        while (!begun.contains(text)) {
            wait();
        }
    }

    /// The texts that were written, the last of which is on the disk now.
    synchronized List<String> written() {
        return List.copyOf(written);
    }

    /// The threads that have written.
    synchronized Set<Thread> writers() {
        return Set.copyOf(writers);
    }

    /// The most writes that there have been at a time.
    synchronized int most() {
        return most;
    }
}
