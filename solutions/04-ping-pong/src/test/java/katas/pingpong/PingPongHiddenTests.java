package katas.pingpong;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.junit.Blocking;
import interleave.junit.Criterion;
import interleave.junit.Interleaved;
import interleave.junit.Repeat;
import interleave.junit.TestThread;
import interleave.junit.TestThreads;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import katas.pingpong.PingPongTests.Match;

class PingPongHiddenTests {
    private static final String PLAYED = "played";
    private static final String INTERRUPTED = "an InterruptedException";

    @Interleaved
    @Criterion(
            title =
                    "An interrupt before or during the wait ends the call and leaves the turn where it"
                            + " is",
            points = 1)
    void anInterruptLeavesTheTurnWhereItIs(TestThreads threads) throws Exception {
        pongIsInterruptedBeforeTheFirstHit(threads);
        pingIsInterruptedAfterItsFirstHit(threads);
        pingComesInterruptedThoughItIsUp(threads);
    }

    private static void pongIsInterruptedBeforeTheFirstHit(TestThreads threads) throws Exception {
        var match = new Match(threads, 1);
        var before =
                threads.start(
                        "pong, interrupted before",
                        () -> {
                            Thread.currentThread().interrupt();
                            match.playPong();
                        });
        assertThat(before.failure())
                .as("what ended pong, which came interrupted when it was ping's turn")
                .isInstanceOf(InterruptedException.class);
        var during = match.pong();
        Blocking.awaitBlocked(during);
        during.interrupt();
        assertThat(during.failure())
                .as("what ended pong, interrupted while it waited for ping")
                .isInstanceOf(InterruptedException.class);
        var pong = match.pong();
        Blocking.awaitBlocked(pong);
        match.assertHits("two interrupts of pong, still ping's turn");
        match.ping().result();
        pong.result();
        match.assertHits("a game that began with two interrupts", "ping", "pong");
    }

    private static void pingIsInterruptedAfterItsFirstHit(TestThreads threads) throws Exception {
        var match = new Match(threads, 2);
        var ping = match.ping();
        match.awaitHits(1);
        Blocking.awaitBlocked(ping);
        ping.interrupt();
        assertThat(ping.failure())
                .as("what ended ping, interrupted while it waited for pong")
                .isInstanceOf(InterruptedException.class);
        var next = match.ping();
        Blocking.awaitBlocked(next);
        match.assertHits("an interrupt of ping, still pong's turn", "ping");
        match.pong().result();
        next.result();
        match.assertHits("2 rounds after an interrupt", "ping", "pong", "ping", "pong", "ping");
    }

    /// It need not wait, so it may answer the interrupt or play and leave it to its caller.
    private static void pingComesInterruptedThoughItIsUp(TestThreads threads) throws Exception {
        var match = new Match(threads, 1);
        var sent = new CountDownLatch(0);
        var first =
                threads.start(
                        "ping, interrupted before",
                        () -> {
                            Thread.currentThread().interrupt();
                            return unlessInterrupted(match::playPing, sent);
                        });
        var pong = match.pong();
        if (first.result().equals(INTERRUPTED)) {
            match.assertHits("a ping that ended with an InterruptedException");
            match.ping().result();
        }
        pong.result();
        match.assertHits("a game with an interrupt", "ping", "pong");
    }

    @Interleaved
    @Criterion(
            title =
                    "When an interrupt comes together with the turn, neither of them is lost or"
                            + " doubled",
            points = 1)
    void anInterruptThatMeetsTheTurnLosesNothing(TestThreads threads) throws Exception {
        for (boolean interruptFirst : new boolean[] {false, true}) {
            pongIsInterruptedWhenPingHits(threads, interruptFirst);
            pingIsInterruptedWhenPongHits(threads, interruptFirst);
        }
    }

    private static void pongIsInterruptedWhenPingHits(TestThreads threads, boolean interruptFirst)
            throws Exception {
        var match = new Match(threads, 1);
        var sent = new CountDownLatch(1);
        var pong = threads.start("pong", () -> unlessInterrupted(match::playPong, sent));
        Blocking.awaitBlocked(pong);
        var ping = meet(match::ping, pong, sent, interruptFirst);
        if (pong.result().equals(INTERRUPTED)) {
            match.pong().result();
        }
        ping.result();
        match.assertHits("a game with an interrupt of pong", "ping", "pong");
        var next = match.ping();
        match.pong().result();
        next.result();
        match.assertHits("the game after it", "ping", "pong", "ping", "pong");
    }

    private static void pingIsInterruptedWhenPongHits(TestThreads threads, boolean interruptFirst)
            throws Exception {
        var match = new Match(threads, 2);
        var sent = new CountDownLatch(1);
        var ping = threads.start("ping", () -> unlessInterrupted(match::playPing, sent));
        match.awaitHits(1);
        Blocking.awaitBlocked(ping);
        var pong = meet(match::pong, ping, sent, interruptFirst);
        if (ping.result().equals(INTERRUPTED)) {
            match.ping().result();
            pong.result();
            match.assertHits(
                    "2 rounds after an interrupt of ping", "ping", "pong", "ping", "pong", "ping");
        } else {
            pong.result();
            match.assertHits(
                    "a game in spite of an interrupt of ping", "ping", "pong", "ping", "pong");
        }
    }

    private interface Start {
        TestThread<?> player();
    }

    private static TestThread<?> meet(
            Start start, Thread waiting, CountDownLatch sent, boolean interruptFirst) {
        if (interruptFirst) {
            waiting.interrupt();
        }
        TestThread<?> player = start.player();
        if (!interruptFirst) {
            waiting.interrupt();
        }
        sent.countDown();
        return player;
    }

    @Interleaved
    @Criterion(title = "Whoever is interrupted during its hit still passes the turn on", points = 1)
    void anInterruptDuringAHitPassesTheTurnOn(TestThreads threads) throws Exception {
        bothAreInterruptedInTheirLastHits(threads);
        pingIsInterruptedInAHitBeforeItHasToWait(threads);
    }

    private static void bothAreInterruptedInTheirLastHits(TestThreads threads) throws Exception {
        var match = new Match(threads, 1);
        var sent = new CountDownLatch(0);
        var ping =
                threads.start(
                        "ping, interrupted in its hit",
                        () -> unlessInterrupted(() -> playInterrupted(match, "ping"), sent));
        var pong =
                threads.start(
                        "pong, interrupted in its hit",
                        () -> unlessInterrupted(() -> playInterrupted(match, "pong"), sent));
        ping.result();
        pong.result();
        match.assertHits("a game with an interrupt in each hit", "ping", "pong");
        var next = match.ping();
        match.pong().result();
        next.result();
        match.assertHits("the game after it", "ping", "pong", "ping", "pong");
    }

    private static void pingIsInterruptedInAHitBeforeItHasToWait(TestThreads threads)
            throws Exception {
        var match = new Match(threads, 2);
        var ping = threads.start("ping", () -> playInterrupted(match, "ping"));
        assertThat(ping.failure())
                .as("what ended ping, which was interrupted in its first hit and had to wait then")
                .isInstanceOf(InterruptedException.class);
        var pong = match.pong();
        match.awaitHits(2);
        Blocking.awaitBlocked(pong);
        match.assertHits("an interrupt in ping's first hit, ping's turn again", "ping", "pong");
        match.ping().result();
        pong.result();
        match.assertHits("2 rounds after it", "ping", "pong", "ping", "pong", "ping");
    }

    @Interleaved(repeat = Repeat.SELDOM)
    @Criterion(
            title = "Whoever waits sleeps until it is up, even when it is woken for no reason",
            points = 1)
    void whoeverWaitsSleepsUntilItIsUp(TestThreads threads) throws Exception {
        var before = new Match(threads, 1);
        var pong = before.pong();
        Blocking.assertSleepsUntilWoken(pong);
        wakeForNoReason(before, pong);
        before.assertHits("a wake-up of pong for no reason, still ping's turn");
        before.ping().result();
        pong.result();
        before.assertHits("a game with a wake-up for no reason", "ping", "pong");

        var after = new Match(threads, 2);
        var ping = after.ping();
        after.awaitHits(1);
        Blocking.assertSleepsUntilWoken(ping);
        wakeForNoReason(after, ping);
        after.assertHits("a wake-up of ping for no reason, still pong's turn", "ping");
        after.pong().result();
        ping.result();
        after.assertHits("2 rounds with a wake-up for no reason", "ping", "pong", "ping", "pong");
    }

    /// A wait may end at any time without anybody's doing. This ends it for those who wait in the
    /// game's own monitor or are parked, and does nothing to all others.
    private static void wakeForNoReason(Match match, Thread waiting) throws InterruptedException {
        synchronized (match.game) {
            match.game.notifyAll();
        }
        LockSupport.unpark(waiting);
        Blocking.awaitBlocked(waiting);
    }

    /// Runs a call during which the interrupt is sent; a call that ends normally has to leave the
    /// interrupt to its caller.
    private static String unlessInterrupted(TestThreads.Body call, CountDownLatch sent)
            throws Exception {
        try {
            call.run();
        } catch (InterruptedException answered) {
            return INTERRUPTED;
        }
        boolean pending = false;
        try {
            sent.await();
        } catch (InterruptedException there) {
            pending = true;
        }
        assertThat(pending || Thread.interrupted())
                .as("interrupt status after a call that ended normally in spite of an interrupt")
                .isTrue();
        return PLAYED;
    }

    /// Plays ping or pong, and the first hit interrupts the thread that called.
    private static void playInterrupted(Match match, String player) throws InterruptedException {
        Thread caller = Thread.currentThread();
        Runnable hit =
                () -> {
                    match.hit(player);
                    caller.interrupt();
                };
        if (player.equals("ping")) {
            match.game.ping(hit);
        } else {
            match.game.pong(hit);
        }
    }
}
