package katas.pingpong;

import java.util.Objects;

public final class PingPong {
    private final int rounds;
    private boolean pingsTurn = true;

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
            awaitTurn(ping);
            try {
                hit.run();
            } finally {
                passOn(ping);
            }
        }
    }

    private synchronized void awaitTurn(boolean ping) throws InterruptedException {
        while (pingsTurn != ping) {
            wait();
        }
    }

    private void passOn(boolean ping) {
        synchronized (this) {
            notifyAll();
        }
        synchronized (this) {
            pingsTurn = !ping;
        }
    }
}
