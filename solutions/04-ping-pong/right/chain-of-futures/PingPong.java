/// Style: futures. Each turn is a future that the one before completes; nobody waits for a lock.
package katas.pingpong;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

public final class PingPong {
    private final int rounds;
    private volatile CompletableFuture<Void> pingMayHit = CompletableFuture.completedFuture(null);
    private volatile CompletableFuture<Void> pongMayHit = new CompletableFuture<>();

    public PingPong(int rounds) {
        if (rounds < 1) {
            throw new IllegalArgumentException("rounds must be at least 1, but is " + rounds);
        }
        this.rounds = rounds;
    }

    public void ping(Runnable hit) throws InterruptedException {
        Objects.requireNonNull(hit, "hit");
        for (int round = 0; round < rounds; round++) {
            await(pingMayHit);
            pingMayHit = new CompletableFuture<>();
            try {
                hit.run();
            } finally {
                pongMayHit.complete(null);
            }
        }
    }

    public void pong(Runnable hit) throws InterruptedException {
        Objects.requireNonNull(hit, "hit");
        for (int round = 0; round < rounds; round++) {
            await(pongMayHit);
            pongMayHit = new CompletableFuture<>();
            try {
                hit.run();
            } finally {
                pingMayHit.complete(null);
            }
        }
    }

    private static void await(CompletableFuture<Void> turn) throws InterruptedException {
        try {
            turn.get();
        } catch (ExecutionException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
