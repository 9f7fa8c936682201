package katas.pingpong;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.junit.Blocking;
import interleave.junit.Criterion;
import interleave.junit.Interleaved;
import interleave.junit.Scale;
import interleave.junit.TestThreads;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import katas.pingpong.PingPongTests.Match;

class PingPongGamesTests {
    @Interleaved
    @Criterion(
            title = "A finished game can be followed by another one, also with other threads",
            points = 1)
    void aFinishedGameCanBeFollowedByAnother(TestThreads threads) throws Exception {
        otherThreadsPlayTheNextGame(threads);
        theThreadsSwapTheirRoles(threads);
        theNextGameBeginsAtOnce(threads);
    }

    private static void theNextGameBeginsAtOnce(TestThreads threads) throws Exception {
        int games = Scale.of(50, 2);
        var match = new Match(threads, 1);
        var ping = threads.start("ping", () -> repeat(games, match::playPing));
        var pong = threads.start("pong", () -> repeat(games, match::playPong));
        match.assertFinished(games, ping, pong);
    }

    private static void theThreadsSwapTheirRoles(TestThreads threads) throws Exception {
        var match = new Match(threads, 1);
        var bothAreDone = new CyclicBarrier(2);
        var first =
                threads.start(
                        "first ping, then pong",
                        () -> {
                            match.playPing();
                            bothAreDone.await();
                            match.playPong();
                        });
        var second =
                threads.start(
                        "first pong, then ping",
                        () -> {
                            match.playPong();
                            bothAreDone.await();
                            match.playPing();
                        });
        match.assertFinished(2, first, second);
    }

    private static void otherThreadsPlayTheNextGame(TestThreads threads) throws Exception {
        var match = new Match(threads, 2);
        var pong = match.pong();
        Blocking.awaitBlocked(pong);
        match.assertFinished(2, match.ping(), pong);
        var ping = match.ping();
        Blocking.awaitBlocked(ping);
        match.assertFinished(4, ping, match.pong());
    }

    @Interleaved
    @Criterion(title = "A hit that throws ends its call and passes the turn on", points = 1)
    void aHitThatThrowsPassesTheTurnOn(TestThreads threads) throws Exception {
        for (Throwable thrown :
                List.of(new IllegalStateException("net"), new AssertionError("out of the table"))) {
            aHitOfPingThrows(threads, thrown);
            aHitOfPongThrows(threads, thrown);
        }
        aGameThatNobodyFinishes(threads);
    }

    private static void aHitOfPingThrows(TestThreads threads, Throwable thrown) throws Exception {
        var match = new Match(threads, 2);
        var ping = threads.start("ping", () -> match.game.ping(throwing(match, "ping", thrown)));
        var pong = match.pong();
        assertThat(ping.failure()).as("what ended a ping whose hit throws").isSameAs(thrown);
        match.awaitHits(2);
        Blocking.awaitBlocked(pong);
        match.assertHits("the first one of ping has thrown", "ping", "pong");
        match.ping().result();
        pong.result();
        match.assertHits("ping has come back for 2 rounds", "ping", "pong", "ping", "pong", "ping");
    }

    private static void aHitOfPongThrows(TestThreads threads, Throwable thrown) throws Exception {
        var match = new Match(threads, 1);
        var ping = match.ping();
        var pong = threads.start("pong", () -> match.game.pong(throwing(match, "pong", thrown)));
        assertThat(pong.failure()).as("what ended a pong whose hit throws").isSameAs(thrown);
        ping.result();
        match.assertFinished(2, match.ping(), match.pong());
    }

    private static void aGameThatNobodyFinishes(TestThreads threads) {
        var match = new Match(threads, Integer.MAX_VALUE);
        var thrown = new IllegalStateException("tired");
        var ping = threads.start("ping", () -> match.game.ping(throwingLater(match, thrown)));
        var pong = threads.start("pong", () -> match.game.pong(throwingLater(match, thrown)));
        assertThat(ping.failure()).as("what ended ping after its second hit").isSameAs(thrown);
        assertThat(pong.failure()).as("what ended pong after its second hit").isSameAs(thrown);
    }

    private static void repeat(int games, TestThreads.Body call) throws Exception {
        for (int i = 0; i < games; i++) {
            call.run();
        }
    }

    private static Runnable throwing(Match match, String player, Throwable thrown) {
        return () -> {
            match.hit(player);
            sneak(thrown);
        };
    }

    /// Throws at each player's second hit.
    private static Runnable throwingLater(Match match, Throwable thrown) {
        return () -> {
            match.hit("hit");
            if (match.hits.size() > 2) {
                sneak(thrown);
            }
        };
    }

    private static void sneak(Throwable thrown) {
        switch (thrown) {
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            default -> throw new IllegalStateException(thrown);
        }
    }
}
