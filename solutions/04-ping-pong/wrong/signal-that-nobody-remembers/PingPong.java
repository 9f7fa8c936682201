package katas.pingpong;

import java.util.Objects;

public final class PingPong {
    private final int rounds;
    private final Object ball = new Object();

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
        synchronized (ball) {
            for (int round = 0; round < rounds; round++) {
                if (!ping) {
                    ball.wait();
                }
                try {
                    hit.run();
                } finally {
                    ball.notify();
                }
                if (ping) {
                    ball.wait();
                }
            }
        }
    }
}
