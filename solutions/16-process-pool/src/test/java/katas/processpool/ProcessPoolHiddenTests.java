package katas.processpool;

import static katas.processpool.ProcessPoolTests.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowable;

import interleave.junit.Criterion;
import interleave.junit.Interleaved;
import interleave.junit.Repeat;
import interleave.junit.TestThreads;
import interleave.junit.Under;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import katas.processpool.ProcessPoolTests.Office;

class ProcessPoolHiddenTests {
    /// Long enough for a process to start and to fail on a busy machine.
    private static final Duration PATIENT = Duration.ofSeconds(8);

    @Interleaved(repeat = Repeat.ONCE, under = Under.STRESS, deadlineSeconds = 90)
    @Criterion(
            title = "Ranges are right at both ends of int, and bad arguments start nothing",
            points = 1)
    void rangesAreRightAtTheirBoundsAndBadArgumentsStartNothing() throws Exception {
        badArgumentsStartNothing();
        assertSum(1, 2, Integer.MAX_VALUE, 3, List.of("1 1", "2 2"));
        assertSum(
                Integer.MAX_VALUE,
                Integer.MAX_VALUE,
                2,
                Integer.MAX_VALUE,
                List.of("2147483647 2147483647"));
        assertSum(
                Integer.MIN_VALUE,
                Integer.MAX_VALUE,
                2,
                -2_147_483_648L,
                List.of("-2147483648 -1", "0 2147483647"));
    }

    private static void badArgumentsStartNothing() throws Exception {
        assertThatNullPointerException().isThrownBy(() -> new ProcessPool(null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProcessPool(List.of()))
                .withMessageContaining("command");
        try (var office = new Office()) {
            var command = new ArrayList<>(office.workersWho("sum"));
            var pool = new ProcessPool(command);
            // What becomes of the list afterwards is no matter to the pool.
            command.set(0, "/no/such/program/anywhere");
            assertThatNullPointerException().isThrownBy(() -> pool.sum(1, 10, 2, null));
            assertRefused(pool, 10, 9, 2, LONG, "from", "10");
            assertRefused(pool, 1, 10, 0, LONG, "workers", "0");
            assertRefused(pool, 1, 10, -1, LONG, "workers", "-1");
            assertRefused(pool, 1, 10, 2, Duration.ZERO, "timeout", "0");
            assertRefused(pool, 1, 10, 2, Duration.ofMillis(-5), "timeout", "5");
            assertThat(office.slices()).as("slices that a refused call has handed out").isEmpty();
            assertThat(pool.sum(1, 10, 2, LONG)).as("sum after refused calls").isEqualTo(55);
        }
    }

    private static void assertRefused(
            ProcessPool pool,
            int from,
            int to,
            int workers,
            Duration timeout,
            String argument,
            String value) {
        assertThatIllegalArgumentException()
                .as("sum(%d, %d, %d, %s)", from, to, workers, timeout)
                .isThrownBy(() -> pool.sum(from, to, workers, timeout))
                .withMessageContaining(argument)
                .withMessageContaining(value);
    }

    private static void assertSum(int from, int to, int workers, long sum, List<String> slices)
            throws Exception {
        try (var office = new Office()) {
            assertThat(
                            new ProcessPool(office.workersWho("sum"))
                                    .sum(from, to, workers, Duration.ofSeconds(Long.MAX_VALUE)))
                    .as("sum of %d to %d by %d workers", from, to, workers)
                    .isEqualTo(sum);
            assertThat(office.slices())
                    .as("slices of %d to %d for %d workers", from, to, workers)
                    .isEqualTo(slices);
        }
    }

    @Interleaved(repeat = Repeat.ONCE, under = Under.STRESS, deadlineSeconds = 90)
    @Criterion(title = "No answer, or one that is not a number, is an IOException", points = 1)
    void anythingButANumberIsAFailure() throws Exception {
        try (var office = new Office()) {
            var mute = new ProcessPool(office.workersWho("answer nothing"));
            Throwable silence = catchThrowable(() -> mute.sum(300, 309, 1, LONG));
            assertThat(silence)
                    .as("what comes of a worker that ends without an answer")
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("lost for words");
            Office.assertNames(silence, 300, 309, 0);
            var wordy = new ProcessPool(office.workersWho("answer words"));
            Throwable words = catchThrowable(() -> wordy.sum(300, 309, 1, LONG));
            assertThat(words)
                    .as("what comes of a worker that answers '3045 apples'")
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("out of order");
            var absent = new ProcessPool(office.workersWho("leave", 17));
            assertThat(catchThrowable(() -> absent.sum(300, 309, 1, LONG)))
                    .as("what comes of a worker that exits with 17 and reads nothing")
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("17");
            assertThat(catchThrowable(() -> unknown().sum(1, 10, 2, LONG)))
                    .as("what comes of a program that does not exist")
                    .isInstanceOf(IOException.class);
            office.assertDeserted("sum has thrown an exception");
        }
    }

    private static ProcessPool unknown() {
        return new ProcessPool(List.of("/no/such/program/anywhere"));
    }

    @Interleaved(repeat = Repeat.ONCE, under = Under.STRESS, deadlineSeconds = 90)
    @Criterion(
            title = "Neither much on standard error nor a slow farewell keeps the pool",
            points = 1)
    void noisyAndStubbornWorkersAreMastered() throws Exception {
        try (var office = new Office()) {
            assertThat(new ProcessPool(office.workersWho("be noisy")).sum(1, 10, 1, LONG))
                    .as("sum of a worker that prints a megabyte to standard error first")
                    .isEqualTo(55);
            var loud = new ProcessPool(office.workersWho("fail loudly", 5));
            assertThat(catchThrowable(() -> loud.sum(1, 10, 1, LONG)))
                    .as("what comes of a worker that exits with 5 after a megabyte of complaints")
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("the ledger is torn");
            var stubborn = new ProcessPool(office.workersWho("be stubborn"));
            assertThat(catchThrowable(() -> stubborn.sum(1, 10, 1, Duration.ofSeconds(2))))
                    .as("what comes of a worker that does not end when it is asked to")
                    .isInstanceOf(TimeoutException.class);
            office.assertDeserted("the timeout was over");
            var lingering = new ProcessPool(office.workersWho("linger"));
            // Whether the sum counts though its worker does not end is left open.
            var _ = catchThrowable(() -> lingering.sum(1, 10, 1, Duration.ofSeconds(2)));
            office.assertDeserted("sum is over");
        }
    }

    // The second worker answers a second after the end of the whole time, and long before the end
    // of
    // a second time of two seconds that began with the first answer.
    @Interleaved(repeat = Repeat.ONCE, under = Under.STRESS, deadlineSeconds = 90)
    @Criterion(title = "The timeout is for the whole call", points = 1)
    void theTimeoutIsForTheWholeCall() throws Exception {
        try (var office = new Office()) {
            var pool = new ProcessPool(office.workersWho("be late", 1_000));
            assertThat(catchThrowable(() -> pool.sum(1, 2, 2, Duration.ofSeconds(4))))
                    .as("what comes of answers after 2 s and 5 s with a timeout of 4 s")
                    .isInstanceOf(TimeoutException.class);
            office.assertDeserted("the timeout was over");
        }
    }

    @Interleaved(repeat = Repeat.ONCE, under = Under.STRESS, deadlineSeconds = 90)
    @Criterion(title = "Calls at the same time leave each other alone", points = 1)
    void callsAtTheSameTimeLeaveEachOtherAlone(TestThreads threads) throws Exception {
        try (var office = new Office()) {
            var pool = new ProcessPool(office.workersWho("wait or fail", 11));
            var patient = threads.start("patient caller", () -> pool.sum(1, 10, 2, PATIENT));
            office.awaitSlices(2, patient);
            assertThat(catchThrowable(() -> pool.sum(11, 14, 1, LONG)))
                    .as("what comes of a second call, whose worker exits with 3")
                    .isInstanceOf(IOException.class);
            assertThat(patient.isAlive()).as("whether the first call still waits").isTrue();
            office.sayTheWord();
            assertThat(patient.result())
                    .as("sum of 1 to 10 by workers who waited until the other call had failed")
                    .isEqualTo(55);
        }
    }
}
