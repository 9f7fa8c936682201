/// Style: no lock; the turn is an atomic flag, and who waits for it parks.
package katas.pingpong;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

public final class PingPong {
    private final int rounds;
    private final Player ping = new Player(true);
    private final Player pong = new Player(false);

    public PingPong(int rounds) {
        if (rounds < 1) {
            throw new IllegalArgumentException("rounds must be at least 1, but is " + rounds);
        }
        this.rounds = rounds;
    }

    public void ping(Runnable hit) throws InterruptedException {
        play(ping, pong, hit);
    }

    public void pong(Runnable hit) throws InterruptedException {
        play(pong, ping, hit);
    }

    private void play(Player me, Player other, Runnable hit) throws InterruptedException {
        Objects.requireNonNull(hit, "hit");
        for (int round = 0; round < rounds; round++) {
            me.awaitTurn();
            try {
                hit.run();
            } finally {
                me.isUp = false;
                other.getsTheTurn();
            }
        }
    }

    /// First it says who waits, then it looks at the turn; the other one sets the turn first and
    /// then looks who waits. So one of the two sees the other.
    private static final class Player {
        private final AtomicReference<Thread> waiting = new AtomicReference<>();
        private volatile boolean isUp;

        Player(boolean isUp) {
            this.isUp = isUp;
        }

        void awaitTurn() throws InterruptedException {
            waiting.set(Thread.currentThread());
            try {
                while (!isUp) {
                    if (Thread.interrupted()) {
                        throw new InterruptedException();
                    }
                    LockSupport.park(this);
                }
            } finally {
                waiting.set(null);
            }
        }

        void getsTheTurn() {
            isUp = true;
            LockSupport.unpark(waiting.get());
        }
    }
}
