/// Style: a Phaser with one party; each hit ends a phase, and ping is up in the even ones.
package katas.pingpong;

import java.util.Objects;
import java.util.concurrent.Phaser;

public final class PingPong {
    private final int rounds;
    private final Phaser hits = new Phaser(1);

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

    private void play(Runnable hit, int parity) throws InterruptedException {
        Objects.requireNonNull(hit, "hit");
        for (int left = rounds; left > 0; left--) {
            int phase = hits.getPhase();
            while (phase % 2 != parity) {
                phase = hits.awaitAdvanceInterruptibly(phase);
            }
            try {
                hit.run();
            } finally {
                hits.arrive();
            }
        }
    }
}
