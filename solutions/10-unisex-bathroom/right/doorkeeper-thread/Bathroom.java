package katas.bathroom;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Style: a doorkeeper. A single thread keeps the list, so nothing of it needs a lock; everybody
/// else sends messages and waits for the answer.
public final class Bathroom {
    private final ExecutorService doorkeeper =
            Executors.newSingleThreadExecutor(
                    task -> {
                        var thread = new Thread(task, "doorkeeper");
                        thread.setDaemon(true);
                        return thread;
                    });
    private final int capacity;
    private final Map<CompletableFuture<Void>, Gender> waiting = new LinkedHashMap<>();
    private Gender inside = Gender.MALE;
    private int count;

    public Bathroom(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be positive: " + capacity);
        }
        this.capacity = capacity;
    }

    public void visit(Gender gender, Runnable visit) throws InterruptedException {
        Objects.requireNonNull(gender, "gender");
        Objects.requireNonNull(visit, "visit");
        var answer = new CompletableFuture<Void>();
        doorkeeper.execute(() -> comes(gender, answer));
        try {
            answer.get();
        } catch (InterruptedException interrupted) {
            doorkeeper.execute(() -> givesUp(answer));
            throw interrupted;
        } catch (ExecutionException never) {
            throw new AssertionError(never);
        }
        try {
            visit.run();
        } finally {
            doorkeeper.execute(this::leaves);
        }
    }

    private void comes(Gender gender, CompletableFuture<Void> answer) {
        waiting.put(answer, gender);
        letIn();
    }

    private void givesUp(CompletableFuture<Void> answer) {
        if (waiting.remove(answer) == null) {
            count--;
        }
        letIn();
    }

    private void leaves() {
        count--;
        letIn();
    }

    private void letIn() {
        var guests = waiting.entrySet().iterator();
        while (guests.hasNext()) {
            Map.Entry<CompletableFuture<Void>, Gender> next = guests.next();
            if (count > 0 && (next.getValue() != inside || count == capacity)) {
                return;
            }
            inside = next.getValue();
            count++;
            guests.remove();
            next.getKey().complete(null);
        }
    }
}
