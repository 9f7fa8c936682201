package katas.pingpong;

import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

public final class PingPong {
    private final int rounds;
    private final ReentrantLock pingsTurn = new ReentrantLock();
    private final ReentrantLock pongsTurn = new ReentrantLock();

    public PingPong(int rounds) {
        if (rounds < 1) {
            throw new IllegalArgumentException("rounds must be at least 1, but is " + rounds);
        }
        this.rounds = rounds;
    }

    public void ping(Runnable hit) throws InterruptedException {
        play(hit, pingsTurn, pongsTurn);
    }

    public void pong(Runnable hit) throws InterruptedException {
        play(hit, pongsTurn, pingsTurn);
    }

    private void play(Runnable hit, ReentrantLock mine, ReentrantLock theirs)
            throws InterruptedException {
        Objects.requireNonNull(hit, "hit");
        for (int round = 0; round < rounds; round++) {
            mine.lockInterruptibly();
            try {
                hit.run();
            } finally {
                theirs.unlock();
            }
        }
    }
}
