package katas.pingpong;

import java.util.Objects;
import java.util.concurrent.Semaphore;

/// Two players who hit a ball by turns: the turn is a permit, which goes to and fro between two
/// semaphores.
public final class PingPong {
    private final int rounds;
    private final Semaphore pingsTurn = new Semaphore(1);
    private final Semaphore pongsTurn = new Semaphore(0);

    /// @param rounds how many hits a call plays, at least 1
    public PingPong(int rounds) {
        if (rounds < 1) {
            throw new IllegalArgumentException("rounds must be at least 1, but is " + rounds);
        }
        this.rounds = rounds;
    }

    /// Hits `rounds` times, each time when it is ping's turn.
    public void ping(Runnable hit) throws InterruptedException {
        play(hit, pingsTurn, pongsTurn);
    }

    /// Hits `rounds` times, each time when it is pong's turn.
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
