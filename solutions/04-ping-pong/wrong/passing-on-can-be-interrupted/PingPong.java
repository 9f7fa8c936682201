package katas.pingpong;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

public final class PingPong {
    private final int rounds;
    private final BlockingQueue<String> pingsTurn =
            new ArrayBlockingQueue<>(1, true, List.of("ball"));
    private final BlockingQueue<String> pongsTurn = new ArrayBlockingQueue<>(1);

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

    private void play(Runnable hit, BlockingQueue<String> near, BlockingQueue<String> far)
            throws InterruptedException {
        Objects.requireNonNull(hit, "hit");
        for (int round = 0; round < rounds; round++) {
            String ball = near.take();
            try {
                hit.run();
            } finally {
                far.put(ball);
            }
        }
    }
}
