/// Style: one lock, which a player holds while it hits, and a condition for each player.
package katas.pingpong;

import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public final class PingPong {
    private enum Player {
        PING,
        PONG
    }

    private final int rounds;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition pingIsUp = lock.newCondition();
    private final Condition pongIsUp = lock.newCondition();
    private Player up = Player.PING;

    public PingPong(int rounds) {
        if (rounds < 1) {
            throw new IllegalArgumentException("rounds must be at least 1, but is " + rounds);
        }
        this.rounds = rounds;
    }

    public void ping(Runnable hit) throws InterruptedException {
        Objects.requireNonNull(hit);
        for (int round = 0; round < rounds; round++) {
            lock.lockInterruptibly();
            try {
                while (up != Player.PING) {
                    pingIsUp.await();
                }
                try {
                    hit.run();
                } finally {
                    up = Player.PONG;
                    pongIsUp.signal();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    public void pong(Runnable hit) throws InterruptedException {
        Objects.requireNonNull(hit);
        for (int round = 0; round < rounds; round++) {
            lock.lockInterruptibly();
            try {
                while (up != Player.PONG) {
                    pongIsUp.await();
                }
                try {
                    hit.run();
                } finally {
                    up = Player.PING;
                    pingIsUp.signal();
                }
            } finally {
                lock.unlock();
            }
        }
    }
}
