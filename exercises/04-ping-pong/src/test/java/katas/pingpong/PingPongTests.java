package katas.pingpong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.junit.Blocking;
import interleave.junit.Criterion;
import interleave.junit.Interleaved;
import interleave.junit.Repeat;
import interleave.junit.Scale;
import interleave.junit.TestThread;
import interleave.junit.TestThreads;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

class PingPongTests {
    @Interleaved
    @Criterion(
            title = "Ping hits first, and then they take turns, whichever thread comes first",
            points = 1)
    void theyTakeTurnsWhicheverThreadComesFirst(TestThreads threads) throws Exception {
        for (int rounds = 1; rounds <= 2; rounds++) {
            var pingFirst = new Match(threads, rounds);
            var ping = pingFirst.ping();
            if (rounds > 1) {
                Blocking.awaitBlocked(ping);
            }
            pingFirst.assertFinished(rounds, ping, pingFirst.pong());

            var pongFirst = new Match(threads, rounds);
            var pong = pongFirst.pong();
            Blocking.awaitBlocked(pong);
            pongFirst.assertFinished(rounds, pong, pongFirst.ping());
        }
        int rounds = Scale.of(100, 2);
        var both = new Match(threads, rounds);
        both.assertFinished(rounds, both.ping(), both.pong());
    }

    @Interleaved
    @Criterion(title = "Nobody hits before the other one's hit has ended", points = 1)
    void nobodyHitsBeforeTheOthersHitHasEnded(TestThreads threads) throws Exception {
        var first = new Match(threads, 1);
        var serve = new LongHit();
        var ping = threads.start("ping", () -> first.game.ping(serve));
        serve.begun.await();
        var pong = first.pong();
        Blocking.awaitBlocked(pong);
        assertThat(first.hits).as("the hits of pong during a hit of ping").isEmpty();
        serve.mayEnd.countDown();
        ping.result();
        pong.result();
        assertThat(first.hits).as("the hits of pong after the hit of ping").containsExactly("pong");

        var second = new Match(threads, 2);
        var answer = new LongHit();
        var pinging = second.ping();
        var ponging = threads.start("pong", () -> second.game.pong(answer));
        answer.begun.await();
        Blocking.awaitBlocked(pinging);
        assertThat(second.hits)
                .as("the hits of ping up to the first hit of pong")
                .containsExactly("ping");
        answer.mayEnd.countDown();
        pinging.result();
        ponging.result();
        assertThat(second.hits).as("the hits of ping in 2 rounds").containsExactly("ping", "ping");
    }

    /// What the two players touch has no protection but the game's.
    @Interleaved
    @Criterion(title = "Each player sees all that the other one has done before", points = 1)
    void eachPlayerSeesWhatTheOtherHasDone(TestThreads threads) throws Exception {
        int rounds = Scale.of(100, 2);
        var game = new PingPong(rounds);
        var court = new Court(rounds);
        var ping =
                threads.start(
                        "ping",
                        () -> {
                            court.pingIsReady = true;
                            game.ping(court::ping);
                        });
        var pong =
                threads.start(
                        "pong",
                        () -> {
                            court.pongIsReady = true;
                            game.pong(court::pong);
                        });
        ping.result();
        pong.result();
        for (int round = 0; round < rounds; round++) {
            assertThat(court.seenByPing[round])
                    .as("hits so far, as ping sees them in its hit %d", round + 1)
                    .isEqualTo(2 * round);
            assertThat(court.seenByPong[round])
                    .as("hits so far, as pong sees them in its hit %d", round + 1)
                    .isEqualTo(2 * round + 1);
        }
        assertThat(court.pongSawPingReady)
                .as("pong sees what ping's thread did before its call")
                .isTrue();
        assertThat(court.pingSawPongReady)
                .as("ping sees in its second hit what pong's thread did before its call")
                .isTrue();
    }

    @Interleaved(repeat = Repeat.ONCE)
    @Criterion(
            title = "Bad rounds and a hit that is null are refused, and change nothing",
            points = 1)
    void badArgumentsAreRefused(TestThreads threads) throws Exception {
        for (int rounds : new int[] {0, -1, Integer.MIN_VALUE}) {
            assertThatThrownBy(() -> new PingPong(rounds), "new PingPong(%d)", rounds)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("rounds")
                    .hasMessageContaining(String.valueOf(rounds));
        }
        var match = new Match(threads, 1);
        assertThatThrownBy(() -> match.game.ping(null), "ping(null) when it is ping's turn")
                .isInstanceOf(NullPointerException.class);
        match.assertFinished(1, match.ping(), match.pong());
        assertThatThrownBy(() -> match.game.pong(null), "pong(null) when it is ping's turn")
                .isInstanceOf(NullPointerException.class);
        match.assertFinished(2, match.ping(), match.pong());
    }

    /// A game, and the hits that were played in it.
    static final class Match {
        private final TestThreads threads;
        final PingPong game;
        final Queue<String> hits = new ConcurrentLinkedQueue<>();
        private final Semaphore hitsMade = new Semaphore(0);

        Match(TestThreads threads, int rounds) {
            this.threads = threads;
            game = new PingPong(rounds);
        }

        void playPing() throws InterruptedException {
            game.ping(() -> hit("ping"));
        }

        void playPong() throws InterruptedException {
            game.pong(() -> hit("pong"));
        }

        TestThread<?> ping() {
            return threads.start("ping", this::playPing);
        }

        TestThread<?> pong() {
            return threads.start("pong", this::playPong);
        }

        void hit(String player) {
            hits.add(player);
            hitsMade.release();
        }

        /// Waits for this many hits more than it has waited for before.
        void awaitHits(int count) throws InterruptedException {
            hitsMade.acquire(count);
        }

        /// Waits for both players and looks at all hits of the match.
        void assertFinished(int rounds, TestThread<?> one, TestThread<?> other) throws Exception {
            one.result();
            other.result();
            List<String> expected = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                expected.add("ping");
                expected.add("pong");
            }
            assertHits(rounds + " rounds", expected.toArray(String[]::new));
        }

        void assertHits(String after, String... expected) {
            assertThat(hits).as("all hits after %s", after).containsExactly(expected);
        }
    }

    /// A hit that ends when the test says so.
    private static final class LongHit implements Runnable {
        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch mayEnd = new CountDownLatch(1);

        @Override
        public void run() {
            begun.countDown();
            try {
                mayEnd.await();
            } catch (InterruptedException testIsOver) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// All of it is plain, so that only the game orders who reads and who writes.
    private static final class Court {
        final int[] seenByPing;
        final int[] seenByPong;
        boolean pingIsReady;
        boolean pongIsReady;
        boolean pongSawPingReady;
        boolean pingSawPongReady;
        private int hits;
        private int pings;
        private int pongs;

        Court(int rounds) {
            seenByPing = new int[rounds];
            seenByPong = new int[rounds];
        }

        void ping() {
            if (pings > 0) {
                pingSawPongReady = pongIsReady;
            }
            seenByPing[pings++] = hits++;
        }

        void pong() {
            pongSawPingReady = pingIsReady;
            seenByPong[pongs++] = hits++;
        }
    }
}
