package katas.moneytransfer;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.junit.Blocking;
import interleave.junit.Criterion;
import interleave.junit.Interleaved;
import interleave.junit.Repeat;
import interleave.junit.Scale;
import interleave.junit.TestThread;
import interleave.junit.TestThreads;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

class BankTests {
    @Interleaved(repeat = Repeat.ONCE)
    @Criterion(
            title = "A transfer that is covered moves the money and is logged, another one is not",
            points = 1)
    void aCoveredTransferMovesTheMoneyAndIsLogged(TestThreads threads) throws Exception {
        var log = new Log();
        var bank = new Bank(3, 100, log);
        assertTransfers(bank, 0, 1, 30, true);
        assertBalances(bank, 70, 130, 100);
        assertTransfers(bank, 1, 0, 131, false);
        assertTransfers(bank, 0, 2, Long.MAX_VALUE, false);
        assertBalances(bank, 70, 130, 100);
        assertTransfers(bank, 2, 0, 100, true);
        assertTransfers(bank, 2, 1, 1, false);
        assertBalances(bank, 170, 130, 0);
        threads.start("another customer", () -> assertTransfers(bank, 1, 2, 5, true)).result();
        assertBalances(bank, 170, 125, 5);
        assertThat(log.lines())
                .as("what was logged of the transfers, of which three were not covered")
                .containsExactly("30 from 0 to 1", "100 from 2 to 0", "5 from 1 to 2");
        assertRichBanksWork();
    }

    @Interleaved
    @Criterion(title = "No money is lost or spent twice when transfers race", points = 1)
    void noMoneyIsLostOrSpentTwice(TestThreads threads) throws Exception {
        int rounds = Scale.of(100, 1);
        var log = new Log();
        var bank = new Bank(3, 1_000, log);
        var first = threads.start("payer 0", () -> transferAgainAndAgain(bank, 0, 1, rounds));
        var second = threads.start("payer 1", () -> transferAgainAndAgain(bank, 1, 2, rounds));
        first.result();
        second.result();
        assertBalances(bank, 1_000 - rounds, 1_000, 1_000 + rounds);
        assertThat(log.lines())
                .as("what was logged of %d transfers from 0 to 1 and as many from 1 to 2", rounds)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of("1 from 0 to 1", "1 from 1 to 2")
                                .flatMap(line -> Collections.nCopies(rounds, line).stream())
                                .toList());
        for (int i = 0; i < Scale.of(30, 1); i++) {
            assertNotSpentTwice(threads);
        }
    }

    @Interleaved
    @Criterion(title = "Transfers that cross each other never get stuck", points = 1)
    void transfersThatCrossNeverGetStuck(TestThreads threads) throws Exception {
        assertComesRound(threads, 2);
        assertComesRound(threads, 3);
    }

    @Interleaved(repeat = Repeat.SELDOM)
    @Criterion(title = "Transfers between disjoint pairs do not wait for each other", points = 1)
    void disjointPairsDoNotWaitForEachOther(TestThreads threads) throws Exception {
        assertOthersGoOn(threads, 0, 1);
        assertOthersGoOn(threads, 5, 2);
        assertOthersGoOn(threads, 0, 39);
    }

    @Interleaved
    @Criterion(title = "Nobody else sees a balance before the transfer is logged", points = 1)
    void nobodyElseSeesABalanceBeforeItIsLogged(TestThreads threads) throws Exception {
        assertLoggedBeforeItIsSeen(threads);
        assertNotSeenWhileItIsLogged(threads);
    }

    /// One cent after the other; each is logged before anyone sees it.
    private static void assertLoggedBeforeItIsSeen(TestThreads threads) throws Exception {
        int cents = Scale.of(100, 1);
        var logged = new AtomicLong();
        var bank = new Bank(2, 100, (_, _, amount) -> logged.addAndGet(amount));
        var payer = threads.start("payer", () -> transferAgainAndAgain(bank, 0, 1, cents));
        var watcher =
                threads.start(
                        "watcher",
                        () -> {
                            for (int i = 0; i < cents; i++) {
                                assertLogged(logged, bank.balance(1) - 100, "have come to 1");
                                assertLogged(logged, 100 - bank.balance(0), "have left 0");
                            }
                        });
        payer.result();
        watcher.result();
    }

    private static void assertLogged(AtomicLong logged, long seen, String how) {
        assertThat(logged.get())
                .as("cents in the log when somebody sees that %d cents %s", seen, how)
                .isGreaterThanOrEqualTo(seen);
    }

    private static void assertNotSeenWhileItIsLogged(TestThreads threads) throws Exception {
        var logged = new AtomicBoolean();
        var log =
                new SlowLog() {
                    @Override
                    void afterTheWait() {
                        logged.set(true);
                    }
                };
        var bank = new Bank(3, 100, log);
        var held = threads.start("transfer from 0 to 1", () -> bank.transfer(0, 1, SlowLog.SLOW));
        log.awaitBegun();
        List<TestThread<?>> watchers =
                List.of(
                        threads.start(
                                "watcher of 0",
                                () -> assertLoggedIf(bank.balance(0) != 100, logged, "balance(0)")),
                        threads.start(
                                "watcher of 1",
                                () -> assertLoggedIf(bank.balance(1) != 100, logged, "balance(1)")),
                        threads.start(
                                "payer who is waiting for that money",
                                () ->
                                        assertLoggedIf(
                                                bank.transfer(1, 2, 110),
                                                logged,
                                                "a transfer of 110 from 1")));
        for (TestThread<?> watcher : watchers) {
            awaitBlockedOrEnded(watcher);
        }
        log.goOn();
        assertThat(held.result()).as("transfer(0, 1, 77) with 100 in account 0").isTrue();
        for (TestThread<?> watcher : watchers) {
            watcher.result();
        }
        assertThat(bank.balance(0)).as("balance(0) when 77 of 100 have gone").isEqualTo(23);
    }

    private static void assertTransfers(
            Bank bank, int from, int to, long amount, boolean expected) {
        assertThat(bank.transfer(from, to, amount))
                .as("transfer(%d, %d, %d)", from, to, amount)
                .isEqualTo(expected);
    }

    private static void assertBalances(Bank bank, long... expected) {
        assertThat(IntStream.range(0, expected.length).mapToObj(bank::balance))
                .as("the balances of all accounts")
                .containsExactlyElementsOf(LongStream.of(expected).boxed().toList());
        assertThat(bank.total()).as("total()").isEqualTo(LongStream.of(expected).sum());
    }

    private static void assertRichBanksWork() {
        long half = Long.MAX_VALUE / 2;
        var two = new Bank(2, half, new Log());
        assertTransfers(two, 0, 1, half, true);
        assertBalances(two, 0, Long.MAX_VALUE - 1);
        assertTransfers(two, 1, 0, Long.MAX_VALUE - 1, true);
        assertBalances(two, Long.MAX_VALUE - 1, 0);
        assertBalances(new Bank(1, Long.MAX_VALUE, new Log()), Long.MAX_VALUE);
        assertBalances(new Bank(2, 0, new Log()), 0, 0);
    }

    private static void transferAgainAndAgain(Bank bank, int from, int to, int times) {
        for (int i = 0; i < times; i++) {
            assertTransfers(bank, from, to, 1, true);
        }
    }

    private static void assertNotSpentTwice(TestThreads threads) throws Exception {
        var log = new Log();
        var bank = new Bank(3, 100, log);
        var toOne = threads.start("payer to 1", () -> bank.transfer(0, 1, 60));
        var toTwo = threads.start("payer to 2", () -> bank.transfer(0, 2, 60));
        assertThat(List.of(toOne.result(), toTwo.result()))
                .as("whether each of two transfers of 60 succeeded, from an account with 100")
                .containsExactlyInAnyOrder(true, false);
        assertThat(bank.balance(0)).as("balance(0) afterwards").isEqualTo(40);
        assertThat(log.lines()).as("what was logged").hasSize(1);
    }

    /// Each thread transfers from its own account to the next one, in a circle.
    private static void assertComesRound(TestThreads threads, int accounts) throws Exception {
        int rounds = Scale.of(100, 1);
        var bank = new Bank(accounts, 1_000, new Log());
        var start = new CountDownLatch(Scale.of(accounts, 0));
        List<TestThread<?>> payers = new ArrayList<>();
        for (int i = 0; i < accounts; i++) {
            int from = i;
            int to = (from + 1) % accounts;
            payers.add(
                    threads.start(
                            "payer from %d to %d".formatted(from, to),
                            () -> {
                                start.countDown();
                                start.await();
                                transferAgainAndAgain(bank, from, to, rounds);
                            }));
        }
        for (TestThread<?> payer : payers) {
            payer.result();
        }
        for (int account = 0; account < accounts; account++) {
            assertThat(bank.balance(account))
                    .as("balance(%d) when as much has come as gone", account)
                    .isEqualTo(1_000);
        }
    }

    /// One transfer is held up by the log, and all that have nothing to do with it go on.
    private static void assertOthersGoOn(TestThreads threads, int from, int to) throws Exception {
        int accounts = 40;
        var log = new SlowLog();
        var bank = new Bank(accounts, 100, log);
        var held =
                threads.start(
                        "transfer from %d to %d, whose log is slow".formatted(from, to),
                        () -> bank.transfer(from, to, SlowLog.SLOW));
        log.awaitBegun();
        List<Integer> others =
                IntStream.range(0, accounts).filter(i -> i != from && i != to).boxed().toList();
        threads.start("transfers between all others", () -> transferInARing(bank, others)).result();
        log.goOn();
        assertThat(held.result()).as("the transfer whose log was slow").isTrue();
        assertThat(bank.balance(to)).as("balance(%d) in the end", to).isEqualTo(177);
    }

    private static void transferInARing(Bank bank, List<Integer> accounts) {
        for (int i = 0; i < accounts.size(); i++) {
            int next = accounts.get((i + 1) % accounts.size());
            assertTransfers(bank, accounts.get(i), next, 1, true);
            assertTransfers(bank, next, accounts.get(i), 200, false);
        }
    }

    private static void assertLoggedIf(boolean seen, AtomicBoolean logged, String how) {
        if (seen) {
            assertThat(logged.get())
                    .as("whether the transfer from 0 to 1 was logged when %s showed it", how)
                    .isTrue();
        }
    }

    /// Whoever comes while a transfer is being logged may wait for it, or find all as it was
    /// before.
    private static void awaitBlockedOrEnded(Thread thread) throws InterruptedException {
        try {
            Blocking.awaitBlocked(thread);
        } catch (AssertionError running) {
            if (thread.isAlive()) {
                throw running;
            }
        }
    }

    /// Remembers what it is told.
    private static final class Log implements TransferLog {
        private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void record(int from, int to, long amount) {
            lines.add("%d from %d to %d".formatted(amount, from, to));
        }

        List<String> lines() {
            return List.copyOf(lines);
        }
    }

    /// Takes its time for a transfer of a certain amount.
    private static class SlowLog implements TransferLog {
        static final long SLOW = 77;

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch mayGoOn = new CountDownLatch(1);

        @Override
        public void record(int from, int to, long amount) {
            if (amount == SLOW) {
                begun.countDown();
                try {
                    mayGoOn.await();
                } catch (InterruptedException testIsOver) {
                    Thread.currentThread().interrupt();
                }
                afterTheWait();
            }
        }

        void afterTheWait() {}

        void awaitBegun() throws InterruptedException {
            begun.await();
        }

        void goOn() {
            mayGoOn.countDown();
        }
    }
}
