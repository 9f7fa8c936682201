/// Style: the caller only waits; each hit runs on a virtual thread of its own.
package katas.pingpong;

import java.util.Objects;
import java.util.concurrent.Semaphore;

public final class PingPong {
    private final int rounds;
    private final Semaphore[] turns = {new Semaphore(1, true), new Semaphore(0, true)};

    public PingPong(int rounds) {
        if (rounds < 1) {
            throw new IllegalArgumentException("rounds must be at least 1, but is " + rounds);
        }
        this.rounds = rounds;
    }

    public void ping(Runnable hit) throws InterruptedException {
        play(hit, 0);
    }

    public void pong(Runnable hit) throws InterruptedException {
        play(hit, 1);
    }

    private void play(Runnable hit, int player) throws InterruptedException {
        Objects.requireNonNull(hit, "hit");
        for (int round = 0; round < rounds; round++) {
            turns[player].acquire();
            try {
                runElsewhere(hit);
            } finally {
                turns[1 - player].release();
            }
        }
    }

    /// An interrupt does not cut a hit short; it is kept for the caller.
    private static void runElsewhere(Runnable hit) {
        var thrown = new Throwable[1];
        Thread hitting =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        hit.run();
                                    } catch (RuntimeException | Error e) {
                                        thrown[0] = e;
                                    }
                                });
        boolean interrupted = false;
        while (true) {
            try {
                hitting.join();
                break;
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        switch (thrown[0]) {
            case null -> {}
            case RuntimeException exception -> throw exception;
            case Throwable error -> throw (Error) error;
        }
    }
}
