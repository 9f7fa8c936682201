package katas.pingpong;

import java.util.Objects;
import java.util.concurrent.Semaphore;

public final class PingPong {
    private final int rounds;
    private final Semaphore pingsTurn = new Semaphore(1);
    private final Semaphore pongsTurn = new Semaphore(1);

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

    private void play(Runnable hit, Semaphore mine, Semaphore theirs) throws InterruptedException {
        Objects.requireNonNull(hit, "hit");
        for (int round = 0; round < rounds; round++) {
            mine.acquire();
            try {
                hit.run();
            } finally {
                theirs.release();
            }
        }
    }
}
