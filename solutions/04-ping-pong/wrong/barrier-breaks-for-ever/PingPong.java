package katas.pingpong;

import java.util.Objects;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

public final class PingPong {
    private final int rounds;
    private final CyclicBarrier net = new CyclicBarrier(2);

    public PingPong(int rounds) {
        if (rounds < 1) {
            throw new IllegalArgumentException("rounds must be at least 1, but is " + rounds);
        }
        this.rounds = rounds;
    }

    public void ping(Runnable hit) throws InterruptedException {
        play(hit, true);
    }

    public void pong(Runnable hit) throws InterruptedException {
        play(hit, false);
    }

    private void play(Runnable hit, boolean ping) throws InterruptedException {
        Objects.requireNonNull(hit, "hit");
        for (int round = 0; round < rounds; round++) {
            if (ping) {
                hit.run();
                meet();
                meet();
            } else {
                meet();
                hit.run();
                meet();
            }
        }
    }

    private void meet() throws InterruptedException {
        try {
            net.await();
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
