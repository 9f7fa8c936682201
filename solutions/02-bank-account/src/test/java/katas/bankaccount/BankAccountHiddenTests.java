package katas.bankaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import interleave.junit.Criterion;
import interleave.junit.Interleaved;
import interleave.junit.Repeat;
import interleave.junit.Scale;
import interleave.junit.TestThreads;
import java.util.List;
import java.util.stream.Stream;

class BankAccountHiddenTests {
    private static final long MAX = Long.MAX_VALUE;

    @Interleaved
    @Criterion(title = "Nobody sees a balance that the account never had", points = 1)
    void nobodySeesABalanceThatTheAccountNeverHad(TestThreads threads) throws Exception {
        int rounds = Scale.of(100, 1);
        var account = new BankAccount(100);
        var customer = threads.start("customer", () -> payIn50AndAskForTooMuch(account, rounds));
        var clerk = threads.start("clerk", () -> assertGrowsInFifties(account, rounds));
        customer.result();
        clerk.result();
        assertRefusedOnlyIfNotCovered(threads);
    }

    @Interleaved
    @Criterion(title = "Movements are in the order in which they happened", points = 1)
    void movementsAreInTheOrderInWhichTheyHappened(TestThreads threads) throws Exception {
        List<BankAccount> accounts =
                Stream.generate(() -> new BankAccount(0)).limit(Scale.of(100, 1)).toList();
        var depositor =
                threads.start("depositor", () -> accounts.forEach(account -> account.deposit(100)));
        var spender =
                threads.start("spender", () -> accounts.forEach(account -> account.withdraw(100)));
        depositor.result();
        spender.result();
        for (BankAccount account : accounts) {
            assertThat(BankAccountTests.Said.by(account.statement()).movements())
                    .as(
                            "the movements of an account that was empty, when one thread has paid in 100 and another one has tried to take out 100")
                    .isIn(List.of(100L), List.of(100L, -100L));
        }

        var account = new BankAccount(0);
        for (long amount = 1; amount <= 4; amount++) {
            long once = amount;
            threads.start("depositor of " + once, () -> account.deposit(once)).result();
        }
        assertThat(BankAccountTests.Said.by(account.statement()).movements())
                .as("the movements, when four threads have paid in one after the other")
                .containsExactly(1L, 2L, 3L, 4L);
    }

    @Interleaved
    @Criterion(title = "A deposit that overflows is refused and changes nothing", points = 1)
    void aDepositThatOverflowsChangesNothing(TestThreads threads) throws Exception {
        var full = new BankAccount(MAX);
        for (long amount : new long[] {1, MAX}) {
            assertThatThrownBy(() -> full.deposit(amount), "deposit(%d) to a full account", amount)
                    .isInstanceOf(ArithmeticException.class);
            assertThat(BankAccountTests.Said.by(full.statement()))
                    .as("the statement when an overflow has been refused")
                    .isEqualTo(new BankAccountTests.Said(MAX, List.of(), MAX));
        }
        threads.start("spender", () -> full.withdraw(MAX)).result();
        full.deposit(MAX);
        assertThat(BankAccountTests.Said.by(full.statement()))
                .as("the statement when all has been taken out and paid in again")
                .isEqualTo(new BankAccountTests.Said(MAX, List.of(-MAX, MAX), MAX));

        var nearlyFull = new BankAccount(MAX - 10);
        var first = threads.start("depositor 1", () -> overflows(nearlyFull));
        var second = threads.start("depositor 2", () -> overflows(nearlyFull));
        assertThat(List.of(first.result(), second.result()))
                .as("whether each of two deposits of 10 overflowed, with room for one of them")
                .containsExactlyInAnyOrder(true, false);
        assertThat(BankAccountTests.Said.by(nearlyFull.statement()))
                .as("the statement when one of two deposits of 10 has overflowed")
                .isEqualTo(new BankAccountTests.Said(MAX - 10, List.of(10L), MAX));
    }

    @Interleaved(repeat = Repeat.SELDOM)
    @Criterion(title = "Bad amounts are refused and change nothing", points = 1)
    void badAmountsAreRefusedAndChangeNothing(TestThreads threads) throws Exception {
        for (long opening : new long[] {-1, Long.MIN_VALUE}) {
            assertThatThrownBy(() -> new BankAccount(opening), "new BankAccount(%d)", opening)
                    .isInstanceOf(IllegalArgumentException.class)
                    .message()
                    .containsIgnoringCase("balance")
                    .contains(String.valueOf(opening));
        }
        var account = new BankAccount(100);
        for (long amount : new long[] {0, -1, -100, Long.MIN_VALUE}) {
            assertThatThrownBy(() -> account.deposit(amount), "deposit(%d)", amount)
                    .isInstanceOf(IllegalArgumentException.class)
                    .message()
                    .containsIgnoringCase("amount")
                    .contains(String.valueOf(amount));
            assertThatThrownBy(() -> account.withdraw(amount), "withdraw(%d)", amount)
                    .isInstanceOf(IllegalArgumentException.class)
                    .message()
                    .containsIgnoringCase("amount")
                    .contains(String.valueOf(amount));
        }
        threads.start("customer", () -> account.deposit(5)).result();
        assertThat(BankAccountTests.Said.by(account.statement()))
                .as("the statement when bad amounts have been refused and 5 was paid in")
                .isEqualTo(new BankAccountTests.Said(100, List.of(5L), 105));
    }

    @Interleaved
    @Criterion(title = "An interrupted thread uses the account like any other", points = 1)
    void anInterruptedThreadUsesTheAccountLikeAnyOther(TestThreads threads) throws Exception {
        var account = new BankAccount(100);
        var first = threads.start("interrupted customer 1", () -> bankInterrupted(account));
        var second = threads.start("interrupted customer 2", () -> bankInterrupted(account));
        first.result();
        second.result();
        assertThat(BankAccountTests.Said.by(account.statement()).movements())
                .as("the movements of two interrupted customers")
                .containsExactlyInAnyOrder(5L, -3L, 5L, -3L);
        assertThat(account.balance()).as("balance() when both are done").isEqualTo(104);
    }

    private static void payIn50AndAskForTooMuch(BankAccount account, int rounds) {
        for (int i = 0; i < rounds; i++) {
            account.withdraw(1_000_000);
            account.deposit(50);
        }
    }

    /// Looks in one way and then in the other: no look shows less than the one before.
    private static void assertGrowsInFifties(BankAccount account, int rounds) {
        long least = 100;
        for (int i = 0; i < rounds; i++) {
            long balance = account.balance();
            assertMayBeSeen("balance()", balance, least);
            long closing = account.statement().closingBalance();
            assertMayBeSeen("the closing balance of a statement", closing, balance);
            least = account.balance();
            assertMayBeSeen("balance()", least, closing);
        }
    }

    private static void assertMayBeSeen(String what, long seen, long least) {
        assertThat(seen)
                .as(
                        "%s, while 50 is paid in again and again, and withdrawals that are not covered are tried; the look before showed %d",
                        what, least)
                .isGreaterThanOrEqualTo(least)
                .matches(value -> value % 50 == 0, "has grown by fifties");
    }

    /// Somebody who asks for too much does not spoil it for one who does not.
    private static void assertRefusedOnlyIfNotCovered(TestThreads threads) throws Exception {
        List<BankAccount> accounts =
                Stream.generate(() -> new BankAccount(100)).limit(Scale.of(100, 1)).toList();
        var greedy =
                threads.start("greedy", () -> accounts.forEach(account -> account.withdraw(101)));
        var modest =
                threads.start(
                        "modest",
                        () -> accounts.stream().filter(account -> account.withdraw(100)).count());
        greedy.result();
        assertThat(modest.result())
                .as(
                        "withdrawals of 100 that succeeded, from %d accounts with 100, while another thread asked for 101",
                        accounts.size())
                .isEqualTo(accounts.size());
    }

    private static boolean overflows(BankAccount account) {
        return catchThrowable(() -> account.deposit(10)) instanceof ArithmeticException;
    }

    private static void bankInterrupted(BankAccount account) {
        Thread.currentThread().interrupt();
        account.deposit(5);
        assertThat(account.withdraw(3)).as("withdraw(3) by an interrupted thread").isTrue();
        assertThat(account.balance()).as("balance() for an interrupted thread").isPositive();
        assertThat(BankAccountTests.Said.by(account.statement()).movements())
                .as("the movements that an interrupted thread sees when it has made two")
                .contains(5L, -3L);
        assertThat(Thread.interrupted())
                .as("the interrupt status of a thread that came interrupted, afterwards")
                .isTrue();
    }
}
