package katas.pingpong;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;

public final class PingPong {
    private final int rounds;
    private final AtomicReferenceArray<Thread> players = new AtomicReferenceArray<>(2);
    private volatile int turn;

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
            while (turn != player) {
                players.set(player, Thread.currentThread());
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                LockSupport.park(this);
            }
            try {
                hit.run();
            } finally {
                turn = 1 - player;
                LockSupport.unpark(players.get(1 - player));
            }
        }
    }
}
