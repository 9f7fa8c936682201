/// Style: message passing. There is one ball, and it lies in front of the player who is up.
package katas.pingpong;

import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

public final class PingPong {
    private record Ball() {}

    private final int rounds;
    private final BlockingQueue<Ball> beforePing = new ArrayBlockingQueue<>(1);
    private final BlockingQueue<Ball> beforePong = new ArrayBlockingQueue<>(1);

    public PingPong(int rounds) {
        if (rounds <= 0) {
            throw new IllegalArgumentException("no game has this many rounds: " + rounds);
        }
        this.rounds = rounds;
        beforePing.add(new Ball());
    }

    public void ping(Runnable hit) throws InterruptedException {
        play(Objects.requireNonNull(hit), beforePing, beforePong);
    }

    public void pong(Runnable hit) throws InterruptedException {
        play(Objects.requireNonNull(hit), beforePong, beforePing);
    }

    private void play(Runnable hit, BlockingQueue<Ball> near, BlockingQueue<Ball> far)
            throws InterruptedException {
        for (int round = 0; round < rounds; round++) {
            Ball ball = near.take();
            try {
                hit.run();
            } finally {
                far.add(ball);
            }
        }
    }
}
