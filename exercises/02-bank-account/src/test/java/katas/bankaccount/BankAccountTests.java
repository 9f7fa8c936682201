package katas.bankaccount;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.junit.Criterion;
import interleave.junit.Interleaved;
import interleave.junit.Repeat;
import interleave.junit.Scale;
import interleave.junit.TestThreads;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

class BankAccountTests {
    @Interleaved(repeat = Repeat.ONCE)
    @Criterion(
            title = "What is paid in and taken out adds up, and what is not covered is refused",
            points = 1)
    void movementsAddUpAndWhatIsNotCoveredIsRefused() {
        var account = new BankAccount(100);
        var other = new BankAccount(0);
        assertThat(Said.by(account.statement()))
                .as("the statement of an account that nobody has used yet")
                .isEqualTo(new Said(100, List.of(), 100));

        account.deposit(50);
        other.deposit(7);
        assertWithdraws(account, 30, true, 120);
        assertWithdraws(account, 121, false, 120);
        assertWithdraws(account, Long.MAX_VALUE, false, 120);
        assertWithdraws(account, 120, true, 0);
        assertWithdraws(account, 1, false, 0);
        account.deposit(100);

        assertThat(Said.by(account.statement()))
                .as("the statement of the account")
                .isEqualTo(new Said(100, List.of(50L, -30L, -120L, 100L), 100));
        assertThat(account.balance()).as("balance() of the account").isEqualTo(100);
        assertThat(Said.by(other.statement()))
                .as("the statement of another account")
                .isEqualTo(new Said(0, List.of(7L), 7));
    }

    @Interleaved
    @Criterion(title = "Nothing that is paid in or taken out is lost", points = 1)
    void nothingPaidInOrTakenOutIsLost(TestThreads threads) throws Exception {
        int rounds = Scale.of(100, 1);
        var account = new BankAccount(1_000);
        var first = threads.start("customer 1", () -> payInAndTakeOut(account, rounds, 50, 20));
        var second = threads.start("customer 2", () -> payInAndTakeOut(account, rounds, 7, 3));
        first.result();
        second.result();

        assertThat(account.balance())
                .as(
                        "balance() when one customer has paid in 50 and taken out 20, another one paid in 7 and taken out 3, %d times each, starting at 1000",
                        rounds)
                .isEqualTo(1_000 + rounds * 34L);
        List<Long> expected =
                Stream.of(50L, -20L, 7L, -3L)
                        .flatMap(one -> Collections.nCopies(rounds, one).stream())
                        .toList();
        assertThat(Said.by(account.statement()).movements())
                .as("the movements of both customers")
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(account.statement().closingBalance())
                .as("the closing balance")
                .isEqualTo(1_000 + rounds * 34L);
    }

    @Interleaved
    @Criterion(title = "Two withdrawals do not spend the same money", points = 1)
    void twoWithdrawalsDoNotSpendTheSameMoney(TestThreads threads) throws Exception {
        List<BankAccount> accounts =
                Stream.generate(() -> new BankAccount(100)).limit(Scale.of(100, 1)).toList();
        var first = threads.start("card 1", () -> takeOut60(accounts));
        var second = threads.start("card 2", () -> takeOut60(accounts));

        assertThat(first.result() + second.result())
                .as("withdrawals of 60 that succeeded, from %d accounts with 100", accounts.size())
                .isEqualTo(accounts.size());
        for (BankAccount account : accounts) {
            assertThat(Said.by(account.statement()))
                    .as("the statement of an account with 100, after two tries to take out 60")
                    .isEqualTo(new Said(100, List.of(-60L), 40));
        }
    }

    @Interleaved
    @Criterion(title = "A statement shows the account as it was at one instant", points = 1)
    void aStatementIsOfOneInstant(TestThreads threads) throws Exception {
        int rounds = Scale.of(100, 1);
        var account = new BankAccount(10);
        var customer = threads.start("customer", () -> payInAndTakeOut(account, rounds, 5, 12));
        var clerk =
                threads.start(
                        "clerk",
                        () -> {
                            for (int i = 0; i < Scale.of(100, 2); i++) {
                                assertAddsUp(account.statement());
                            }
                        });
        customer.result();
        clerk.result();
        assertAddsUp(account.statement());
    }

    @Interleaved
    @Criterion(title = "A statement never changes once it is given out", points = 1)
    void aStatementNeverChanges(TestThreads threads) throws Exception {
        var account = new BankAccount(100);
        account.deposit(50);
        Statement statement = account.statement();
        account.deposit(1);
        account.withdraw(2);
        assertSaysOnly50(statement, "when the account has been used again");
        List<Consumer<List<Long>>> changes =
                List.of(
                        movements -> movements.add(1L),
                        movements -> movements.set(0, 1L),
                        List::clear);
        for (Consumer<List<Long>> change : changes) {
            tryTo(change, statement.movements());
            assertSaysOnly50(statement, "when whoever holds it has tried to change it");
        }
        assertThat(Said.by(account.statement()))
                .as("the next statement, when somebody has tried to change the first one")
                .isEqualTo(new Said(100, List.of(50L, 1L, -2L), 149));

        var reader =
                threads.start("reader", () -> assertSaysOnly50(statement, "while others deposit"));
        var customer = threads.start("customer", () -> account.deposit(3));
        reader.result();
        customer.result();
    }

    private static void assertWithdraws(
            BankAccount account, long amount, boolean expected, long balanceAfterwards) {
        assertThat(account.withdraw(amount)).as("withdraw(%d)", amount).isEqualTo(expected);
        assertThat(account.balance())
                .as("balance() after withdraw(%d)", amount)
                .isEqualTo(balanceAfterwards);
    }

    private static void payInAndTakeOut(BankAccount account, int rounds, long in, long out) {
        for (int i = 0; i < rounds; i++) {
            account.deposit(in);
            account.withdraw(out);
        }
    }

    /// Tries it once with each account.
    ///
    /// @return how often it succeeded
    private static int takeOut60(List<BankAccount> accounts) {
        int succeeded = 0;
        for (BankAccount account : accounts) {
            if (account.withdraw(60)) {
                succeeded++;
            }
        }
        return succeeded;
    }

    private static void assertAddsUp(Statement statement) {
        long sum = statement.openingBalance();
        for (long movement : new ArrayList<>(statement.movements())) {
            sum += movement;
        }
        assertThat(statement.closingBalance())
                .as(
                        "the closing balance of a statement that opens with %d and has the movements %s",
                        statement.openingBalance(), statement.movements())
                .isEqualTo(sum);
    }

    private static void assertSaysOnly50(Statement statement, String when) {
        assertThat(Said.by(statement))
                .as("a statement that was given out, %s", when)
                .isEqualTo(new Said(100, List.of(50L), 150));
    }

    /// A list that refuses is fine, and so is one that is only a copy.
    private static void tryTo(Consumer<List<Long>> change, List<Long> movements) {
        try {
            change.accept(movements);
        } catch (UnsupportedOperationException refused) {
            // As it should be.
        }
    }

    /// What a statement says, for the answer to whether two statements are equal is the statement's
    /// own.
    record Said(long openingBalance, List<Long> movements, long closingBalance) {
        static Said by(Statement statement) {
            return new Said(
                    statement.openingBalance(),
                    List.copyOf(statement.movements()).stream().map(Long.class::cast).toList(),
                    statement.closingBalance());
        }
    }
}
