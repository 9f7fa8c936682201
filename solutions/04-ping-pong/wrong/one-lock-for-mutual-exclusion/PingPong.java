package katas.pingpong;

import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

public final class PingPong {
    private final int rounds;
    private final ReentrantLock lock = new ReentrantLock(true);

    public PingPong(int rounds) {
        if (rounds < 1) {
            throw new IllegalArgumentException("rounds must be at least 1, but is " + rounds);
        }
        this.rounds = rounds;
    }

    public void ping(Runnable hit) throws InterruptedException {
        play(hit);
    }

    public void pong(Runnable hit) throws InterruptedException {
        play(hit);
    }

    private void play(Runnable hit) throws InterruptedException {
        Objects.requireNonNull(hit, "hit");
        for (int round = 0; round < rounds; round++) {
            lock.lockInterruptibly();
            try {
                hit.run();
            } finally {
                lock.unlock();
            }
        }
    }
}
