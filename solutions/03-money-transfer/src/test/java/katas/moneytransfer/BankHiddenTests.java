package katas.moneytransfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import interleave.junit.Blocking;
import interleave.junit.Criterion;
import interleave.junit.Interleaved;
import interleave.junit.Repeat;
import interleave.junit.Scale;
import interleave.junit.TestThread;
import interleave.junit.TestThreads;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

class BankHiddenTests {
    @Interleaved
    @Criterion(title = "A log that throws leaves both balances as they were", points = 1)
    void aLogThatThrowsLeavesBothBalancesAsTheyWere(TestThreads threads) throws Exception {
        assertNothingHasHappened(threads, new IllegalStateException("printer on fire"));
        assertNothingHasHappened(threads, new AssertionError("no paper"));
        assertNobodyReliesOnIt(threads);
    }

    @Interleaved
    @Criterion(title = "The total is of one instant, whatever is being transferred", points = 1)
    void theTotalIsOfOneInstant(TestThreads threads) throws Exception {
        int rounds = Scale.of(100, 1);
        var bank = new Bank(3, 100, BankHiddenTests::noLog);
        var payer =
                threads.start(
                        "payer",
                        () -> {
                            for (int i = 0; i < rounds; i++) {
                                assertTransfers(bank, 0, 2);
                                assertTransfers(bank, 2, 0);
                            }
                        });
        var auditor =
                threads.start(
                        "auditor",
                        () -> {
                            for (int i = 0; i < rounds; i++) {
                                assertThat(bank.total())
                                        .as("total() of three accounts with 100 each")
                                        .isEqualTo(300);
                            }
                        });
        payer.result();
        auditor.result();
        assertThat(bank.total()).as("total() in the end").isEqualTo(300);
    }

    @Interleaved(repeat = Repeat.SELDOM)
    @Criterion(
            title = "Whoever waits sleeps, and goes on when its own two accounts are free",
            points = 1)
    void whoeverWaitsSleepsAndGoesOnWhenItCan(TestThreads threads) throws Exception {
        var log = new SlowLog(100);
        var bank = new Bank(4, 1_000, log);
        var held = threads.start("slow transfer from 1 to 2", () -> bank.transfer(1, 2, 100));
        log.awaitBegun(100);
        List<TestThread<?>> waiting =
                List.of(
                        sleeper(threads, "transfer from 0 to 1", () -> bank.transfer(0, 1, 5)),
                        sleeper(threads, "transfer from 2 to 0", () -> bank.transfer(2, 0, 5)),
                        sleeper(threads, "transfer from 3 to 2", () -> bank.transfer(3, 2, 5)),
                        sleeper(threads, "transfer from 1 to 3", () -> bank.transfer(1, 3, 5)),
                        sleeper(threads, "look at 1", () -> bank.balance(1)),
                        sleeper(threads, "auditor", bank::total));
        log.goOn(100);
        held.result();
        for (TestThread<?> thread : waiting) {
            thread.result();
        }
        assertBalances(bank, 1_000, 900, 1_100, 1_000);
        assertNobodyWaitsForAStranger(threads);
    }

    @Interleaved
    @Criterion(title = "An interrupt neither stops a transfer nor gets lost", points = 1)
    void anInterruptNeitherStopsATransferNorGetsLost(TestThreads threads) throws Exception {
        var log = new SlowLog(100);
        var bank = new Bank(3, 1_000, log);
        threads.start("interrupted customer", () -> bankInterrupted(bank)).result();
        assertBalances(bank, 993, 1_007, 1_000);

        var held = threads.start("slow transfer from 0 to 1", () -> bank.transfer(0, 1, 100));
        log.awaitBegun(100);
        var waiting =
                threads.start(
                        "transfer from 1 to 2",
                        () -> {
                            assertThat(bank.transfer(1, 2, 5)).as("transfer(1, 2, 5)").isTrue();
                            return Thread.interrupted();
                        });
        boolean waits = waitsAndDoesNotEnd(waiting);
        waiting.interrupt();
        awaitBlockedOrEnded(waiting);
        log.goOn(100);
        held.result();
        assertThat(waiting.result())
                .as("the interrupt status of a thread interrupted while it waited for an account")
                .isIn(waits ? List.of(true) : List.of(true, false));
        assertBalances(bank, 893, 1_102, 1_005);
        assertALogMayInterrupt(threads);
    }

    @Interleaved(repeat = Repeat.SELDOM)
    @Criterion(title = "Bad arguments are refused and change nothing", points = 1)
    void badArgumentsAreRefusedAndChangeNothing(TestThreads threads) throws Exception {
        assertBadBanksAreRefused();
        var logged = new AtomicInteger();
        var bank = new Bank(3, 100, (_, _, _) -> logged.incrementAndGet());
        for (int stranger : new int[] {-1, 3, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertThat(catchThrowable(() -> bank.balance(stranger)))
                    .as("what balance(%d) throws in a bank of three accounts", stranger)
                    .isInstanceOf(IndexOutOfBoundsException.class);
            assertRefused(bank, stranger, 1, 10, stranger);
            assertRefused(bank, 1, stranger, 10, stranger);
        }
        for (int account = 0; account < 3; account++) {
            assertRefused(bank, account, account, 10, account);
            assertRefused(bank, account, account, 1_000, account);
        }
        for (long amount : new long[] {0, -1, -100, Long.MIN_VALUE}) {
            assertRefused(bank, 0, 1, amount, amount);
        }
        assertThat(logged).as("transfers logged of those refused").hasValue(0);
        threads.start("customer", () -> assertBalances(bank, 100, 100, 100)).result();
        assertTransfers(bank, 2, 1);
        assertBalances(bank, 100, 107, 93);
    }

    private static void noLog(int from, int to, long amount) {}

    private static void assertTransfers(Bank bank, int from, int to) {
        assertThat(bank.transfer(from, to, 7)).as("transfer(%d, %d, 7)", from, to).isTrue();
    }

    private static void assertBalances(Bank bank, long... expected) {
        assertThat(IntStream.range(0, expected.length).mapToObj(bank::balance))
                .as("the balances of all accounts")
                .containsExactlyElementsOf(LongStream.of(expected).boxed().toList());
        assertThat(bank.total()).as("total()").isEqualTo(LongStream.of(expected).sum());
    }

    private static void assertNothingHasHappened(TestThreads threads, Throwable thrown)
            throws Exception {
        var broken = new AtomicInteger(1);
        var bank =
                new Bank(
                        2,
                        100,
                        (_, _, _) -> {
                            if (broken.getAndSet(0) == 1) {
                                throwIt(thrown);
                            }
                        });
        assertThat(catchThrowable(() -> bank.transfer(0, 1, 60)))
                .as("what transfer throws when the log throws " + thrown)
                .isSameAs(thrown);
        threads.start(
                        "another customer",
                        () -> {
                            assertBalances(bank, 100, 100);
                            assertTransfers(bank, 1, 0);
                            assertBalances(bank, 107, 93);
                        })
                .result();
    }

    private static void throwIt(Throwable thrown) {
        switch (thrown) {
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            default -> throw new AssertionError(thrown);
        }
    }

    /// While the log makes up its mind, others want the money that goes, and the money that comes.
    private static void assertNobodyReliesOnIt(TestThreads threads) throws Exception {
        var slow = new SlowLog(50);
        var failure = new IllegalStateException("out of ink");
        var bank =
                new Bank(
                        3,
                        100,
                        (from, to, amount) -> {
                            slow.record(from, to, amount);
                            if (amount == 50) {
                                throw failure;
                            }
                        });
        var failing = threads.start("transfer that fails", () -> bank.transfer(0, 1, 50));
        slow.awaitBegun(50);
        var wantsWhatGoes = threads.start("transfer from 0", () -> bank.transfer(0, 2, 60));
        var wantsWhatComes = threads.start("transfer from 1", () -> bank.transfer(1, 2, 120));
        awaitBlockedOrEnded(wantsWhatGoes);
        awaitBlockedOrEnded(wantsWhatComes);
        slow.goOn(50);
        assertThat(failing.failure()).as("what ends a transfer whose log throws").isSameAs(failure);
        assertThat(wantsWhatGoes.result())
                .as("a transfer of 60 from an account with 100, of which 50 did not go after all")
                .isTrue();
        assertThat(wantsWhatComes.result())
                .as(
                        "a transfer of 120 from an account with 100, to which 50 did not come after all")
                .isFalse();
        assertBalances(bank, 40, 100, 160);
    }

    /// Two slow transfers, and somebody who waits for each: the one that ends first lets its own
    /// follower go on, and not the other one's.
    private static void assertNobodyWaitsForAStranger(TestThreads threads) throws Exception {
        var log = new SlowLog(100, 200);
        var bank = new Bank(4, 1_000, log);
        var longer = threads.start("slower transfer from 2 to 3", () -> bank.transfer(2, 3, 200));
        var shorter = threads.start("slow transfer from 0 to 1", () -> bank.transfer(0, 1, 100));
        log.awaitBegun(200);
        log.awaitBegun(100);
        var followsLonger = threads.start("transfer from 3 to 2", () -> bank.transfer(3, 2, 5));
        awaitBlockedOrEnded(followsLonger);
        var followsShorter = threads.start("transfer from 1 to 0", () -> bank.transfer(1, 0, 5));
        awaitBlockedOrEnded(followsShorter);
        log.goOn(100);
        assertThat(shorter.result()).as("the slow transfer").isTrue();
        assertThat(followsShorter.result()).as("the transfer that waited for it").isTrue();
        log.goOn(200);
        assertThat(longer.result()).as("the slower transfer").isTrue();
        assertThat(followsLonger.result()).as("the transfer that waited for that one").isTrue();
        assertBalances(bank, 905, 1_095, 805, 1_195);
    }

    private static void bankInterrupted(Bank bank) {
        Thread.currentThread().interrupt();
        assertTransfers(bank, 0, 1);
        assertThat(bank.balance(1)).as("balance(1) for an interrupted thread").isEqualTo(1_007);
        assertThat(bank.total()).as("total() for an interrupted thread").isEqualTo(3_000);
        assertThat(Thread.interrupted())
                .as("the interrupt status of a thread that came interrupted, afterwards")
                .isTrue();
    }

    private static void assertALogMayInterrupt(TestThreads threads) throws Exception {
        var bank = new Bank(2, 100, (_, _, _) -> Thread.currentThread().interrupt());
        var customer =
                threads.start(
                        "customer whose log interrupts",
                        () -> {
                            assertTransfers(bank, 0, 1);
                            return Thread.interrupted();
                        });
        assertThat(customer.result()).as("the interrupt status that the log has left").isTrue();
        assertBalances(bank, 93, 107);
    }

    private static void assertBadBanksAreRefused() {
        for (int accounts : new int[] {0, -1, Integer.MIN_VALUE}) {
            assertThatThrownBy(
                            () -> new Bank(accounts, 1, BankHiddenTests::noLog),
                            "new Bank(%d, 1, log)",
                            accounts)
                    .isInstanceOf(IllegalArgumentException.class)
                    .message()
                    .containsIgnoringCase("account")
                    .contains(String.valueOf(accounts));
        }
        for (long opening : new long[] {-1, Long.MIN_VALUE}) {
            assertThatThrownBy(
                            () -> new Bank(3, opening, BankHiddenTests::noLog),
                            "new Bank(3, %d, log)",
                            opening)
                    .isInstanceOf(IllegalArgumentException.class)
                    .message()
                    .containsIgnoringCase("balance")
                    .contains(String.valueOf(opening));
        }
        assertThatThrownBy(() -> new Bank(3, 1, null), "new Bank(3, 1, null)")
                .isInstanceOf(NullPointerException.class);
    }

    /// For an account that does not exist, the exception that `balance` throws is as good.
    private static void assertRefused(Bank bank, int from, int to, long amount, long named) {
        assertThat(catchThrowable(() -> bank.transfer(from, to, amount)))
                .as("what transfer(%d, %d, %d) throws with three accounts", from, to, amount)
                .isInstanceOfAny(
                        isAccount(from) && isAccount(to)
                                ? new Class<?>[] {IllegalArgumentException.class}
                                : new Class<?>[] {
                                    IllegalArgumentException.class, IndexOutOfBoundsException.class
                                })
                .message()
                .contains(String.valueOf(named));
    }

    private static boolean isAccount(int account) {
        return 0 <= account && account < 3;
    }

    /// Starts a thread and sees that it sleeps, before the next one comes and gets in its way.
    private static <T> TestThread<T> sleeper(TestThreads threads, String name, Callable<T> call)
            throws InterruptedException {
        TestThread<T> thread = threads.start(name, call);
        if (waitsAndDoesNotEnd(thread)) {
            Blocking.assertSleepsUntilWoken(thread);
        }
        return thread;
    }

    private static void awaitBlockedOrEnded(Thread thread) throws InterruptedException {
        waitsAndDoesNotEnd(thread);
    }

    /// Whoever comes while a transfer is being logged may wait for it, or find all as it was
    /// before.
    private static boolean waitsAndDoesNotEnd(Thread thread) throws InterruptedException {
        try {
            Blocking.awaitBlocked(thread);
            return true;
        } catch (AssertionError running) {
            if (thread.isAlive()) {
                throw running;
            }
            return false;
        }
    }

    /// Takes its time for transfers of certain amounts.
    private static final class SlowLog implements TransferLog {
        private final Map<Long, CountDownLatch> begun = new ConcurrentHashMap<>();
        private final Map<Long, CountDownLatch> mayGoOn = new ConcurrentHashMap<>();

        SlowLog(long... slowAmounts) {
            for (long amount : slowAmounts) {
                begun.put(amount, new CountDownLatch(1));
                mayGoOn.put(amount, new CountDownLatch(1));
            }
        }

        @Override
        public void record(int from, int to, long amount) {
            if (begun.containsKey(amount)) {
                begun.get(amount).countDown();
                try {
                    mayGoOn.get(amount).await();
                } catch (InterruptedException testIsOver) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        void awaitBegun(long amount) throws InterruptedException {
            begun.get(amount).await();
        }

        void goOn(long amount) {
            mayGoOn.get(amount).countDown();
        }
    }
}
