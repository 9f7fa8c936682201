package katas.boundedbuffer;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.junit.Blocking;
import interleave.junit.Criterion;
import interleave.junit.Interleaved;
import interleave.junit.Repeat;
import interleave.junit.Scale;
import interleave.junit.TestThread;
import interleave.junit.TestThreads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

class BoundedBufferHiddenTests {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MOMENT = Duration.ofMillis(50);
    private static final String INTERRUPTED = "an InterruptedException";
    private static final String NOTHING = "nothing";

    @Interleaved
    @Criterion(
            title = "Each of two waiting threads is woken when two items, or two free places, come",
            points = 1)
    void aWakeUpReachesAThreadThatCanUseIt(TestThreads threads) throws Exception {
        for (int capacity : new int[] {1, 2}) {
            twoPutsReachTwoWaitingConsumers(threads, capacity, BoundedBuffer::take);
            twoTakesReachTwoWaitingProducers(threads, capacity, BoundedBuffer::put);
        }
        twoPutsReachTwoWaitingConsumers(threads, 2, buffer -> buffer.poll(DAY).orElse(NOTHING));
        twoTakesReachTwoWaitingProducers(threads, 2, (buffer, item) -> buffer.offer(item, DAY));
    }

    /// With capacity 1 the second put may come before the first consumer is awake, and wait in its
    /// turn: a producer and a consumer then wait at once, and one wake-up is not as good as
    /// another.
    private static void twoPutsReachTwoWaitingConsumers(
            TestThreads threads, int capacity, Taking first) throws Exception {
        var buffer = new BoundedBuffer<String>(capacity);
        var consumer1 = threads.start("consumer 1", () -> first.from(buffer));
        var consumer2 = threads.start("consumer 2", buffer::take);
        Blocking.awaitBlocked(consumer1, consumer2);
        buffer.put("a");
        buffer.put("b");
        assertThat(new String[] {consumer1.result(), consumer2.result()})
                .as("what two waiting consumers got of a and b")
                .containsExactlyInAnyOrder("a", "b");
        assertThat(buffer.size()).as("size() once both were taken").isZero();
    }

    private static void twoTakesReachTwoWaitingProducers(
            TestThreads threads, int capacity, Giving first) throws Exception {
        var buffer = new BoundedBuffer<String>(capacity);
        for (String item : List.of("a", "b").subList(0, capacity)) {
            buffer.put(item);
        }
        var producer1 = threads.start("producer 1", () -> first.to(buffer, "c"));
        var producer2 = threads.start("producer 2", () -> buffer.put("d"));
        Blocking.awaitBlocked(producer1, producer2);
        var taken = new ArrayList<String>();
        taken.add(text(buffer));
        taken.add(text(buffer));
        producer1.result();
        producer2.result();
        for (int left = 0; left < capacity; left++) {
            taken.add(text(buffer));
        }
        assertThat(taken)
                .as("all that was taken, with items of two producers that had to wait for room")
                .containsExactlyInAnyOrderElementsOf(
                        capacity == 1 ? List.of("a", "c", "d") : List.of("a", "b", "c", "d"));
    }

    @Interleaved(repeat = Repeat.SELDOM)
    @Criterion(
            title = "Whoever is woken in vain waits on, but not beyond the end of its timeout",
            points = 1)
    void whoeverIsWokenInVainWaitsOn(TestThreads threads) throws Exception {
        aConsumerIsWokenInVain(threads, BoundedBuffer::take);
        aConsumerIsWokenInVain(threads, buffer -> buffer.poll(DAY).orElse(NOTHING));
        aProducerIsWokenInVain(threads, BoundedBuffer::put);
        aProducerIsWokenInVain(threads, (buffer, item) -> buffer.offer(item, DAY));
        oneItemWakesTwoConsumers(threads);
        aConsumerGivesUpInTheEnd(threads);
        aProducerGivesUpInTheEnd(threads);
    }

    private static void aConsumerIsWokenInVain(TestThreads threads, Taking taking)
            throws Exception {
        var buffer = new BoundedBuffer<String>(1);
        var consumer = threads.start("consumer", () -> taking.from(buffer));
        Blocking.awaitBlocked(consumer);
        wakeForNoReason(buffer);
        Blocking.awaitBlocked(consumer);
        buffer.put("a");
        boolean snatched = buffer.poll(Duration.ZERO).isPresent();
        if (snatched) {
            Blocking.awaitBlocked(consumer);
            buffer.put("b");
        }
        assertThat(consumer.result())
                .as(
                        snatched
                                ? "what a consumer got when another thread had snatched a away"
                                : "what a consumer got when a was put")
                .isEqualTo(snatched ? "b" : "a");
        assertThat(buffer.size()).as("size() once everything was taken").isZero();
    }

    private static void aProducerIsWokenInVain(TestThreads threads, Giving giving)
            throws Exception {
        var buffer = new BoundedBuffer<String>(1);
        buffer.put("a");
        var producer = threads.start("producer", () -> giving.to(buffer, "c"));
        Blocking.awaitBlocked(producer);
        wakeForNoReason(buffer);
        Blocking.awaitBlocked(producer);
        assertThat(buffer.take()).as("the oldest item").isEqualTo("a");
        if (buffer.offer("b", Duration.ZERO)) {
            Blocking.awaitBlocked(producer);
            assertThat(buffer.size())
                    .as("size(), with capacity 1, when b took the place that a producer waited for")
                    .isEqualTo(1);
            assertThat(buffer.take()).as("the item that took the free place").isEqualTo("b");
        }
        producer.result();
        assertThat(buffer.take()).as("the item of the producer that had to wait").isEqualTo("c");
        assertThat(buffer.size()).as("size() once everything was taken").isZero();
    }

    /// Takes a string: an object of a class of one's own might be equal to any.
    private static String text(BoundedBuffer<String> buffer) throws InterruptedException {
        return buffer.take();
    }

    /// Both may be woken; one of them finds nothing.
    private static void oneItemWakesTwoConsumers(TestThreads threads) throws Exception {
        var buffer = new BoundedBuffer<String>(1);
        var got = new CompletableFuture<String>();
        Callable<String> take =
                () -> {
                    String item = String.valueOf(buffer.take());
                    got.complete(item);
                    return item;
                };
        var consumer1 = threads.start("consumer 1", take);
        var consumer2 = threads.start("consumer 2", take);
        Blocking.awaitBlocked(consumer1, consumer2);
        buffer.put("a");
        assertThat(got.get()).as("what one of two waiting consumers got").isEqualTo("a");
        buffer.put("b");
        assertThat(new String[] {consumer1.result(), consumer2.result()})
                .as("what two waiting consumers got of a and b")
                .containsExactlyInAnyOrder("a", "b");
        assertThat(buffer.size()).as("size() once both were taken").isZero();
    }

    private static void aConsumerGivesUpInTheEnd(TestThreads threads) throws Exception {
        var buffer = new BoundedBuffer<String>(1);
        Callable<Boolean> poll = () -> buffer.poll(MOMENT).isPresent();
        wakeUntilItGivesUp(threads, "poll(50 ms)", poll, () -> wakeForNoReason(buffer));
        wakeUntilItGivesUp(
                threads,
                "poll(50 ms)",
                poll,
                () -> {
                    buffer.offer("a", Duration.ZERO);
                    buffer.poll(Duration.ZERO);
                });
    }

    private static void aProducerGivesUpInTheEnd(TestThreads threads) throws Exception {
        var buffer = new BoundedBuffer<String>(1);
        buffer.put("a");
        Callable<Boolean> offer = () -> buffer.offer("b", MOMENT);
        wakeUntilItGivesUp(threads, "offer(b, 50 ms)", offer, () -> wakeForNoReason(buffer));
        wakeUntilItGivesUp(
                threads,
                "offer(b, 50 ms)",
                offer,
                () -> {
                    buffer.poll(Duration.ZERO);
                    buffer.offer("a", Duration.ZERO);
                });
    }

    /// The JVM may wake a thread that waits in a monitor at any time, without anybody's doing; this
    /// does it to those who wait in the buffer's own monitor, and nothing to all others.
    private static void wakeForNoReason(BoundedBuffer<String> buffer) {
        synchronized (buffer) {
            buffer.notifyAll();
        }
    }

    /// Woken again and again, a call of 50 ms is over after 50 ms, and somewhat later on a machine
    /// that is slow. A call that was quick enough to succeed in between shows nothing and is made
    /// again, unless each schedule is tried anyway.
    private static void wakeUntilItGivesUp(
            TestThreads threads, String name, Callable<Boolean> call, TestThreads.Body wakeInVain)
            throws Exception {
        int millis = Scale.of(10, 40);
        var patience = Duration.ofMillis(Scale.of(5_000, 100));
        int attempts = Scale.of(10, 1);
        boolean succeeded = true;
        for (int attempt = 0; succeeded && attempt < attempts; attempt++) {
            var waiting = threads.start("a thread in " + name, call);
            long start = System.nanoTime();
            while (!waiting.join(Duration.ofMillis(millis))) {
                assertThat(Duration.ofNanos(System.nanoTime() - start))
                        .as("how long one call of %s took, woken every %d ms", name, millis)
                        .isLessThan(patience);
                wakeInVain.run();
            }
            succeeded = waiting.result();
        }
    }

    @Interleaved
    @Criterion(
            title = "An interrupt before or during the wait ends it, and changes nothing",
            points = 1)
    void anInterruptEndsTheWaitAndChangesNothing(TestThreads threads) throws Exception {
        anInterruptedConsumerTakesNothing(threads, "take()", BoundedBuffer::take);
        anInterruptedProducerAddsNothing(threads, "put(c)", BoundedBuffer::put);
        anInterruptedConsumerTakesNothing(
                threads, "poll(1 day)", buffer -> buffer.poll(DAY).orElse(NOTHING));
        anInterruptedProducerAddsNothing(
                threads, "offer(c, 1 day)", (buffer, item) -> buffer.offer(item, DAY));
    }

    private static void anInterruptedConsumerTakesNothing(
            TestThreads threads, String call, Taking taking) throws Exception {
        var buffer = new BoundedBuffer<String>(2);
        interruptBeforeAndDuring(threads, call, () -> taking.from(buffer));
        assertThat(buffer.size()).as("size() after interrupts of %s", call).isZero();
        buffer.put("a");
        buffer.put("b");
        assertThat(new String[] {buffer.take(), buffer.take()})
                .as("what is taken after a and b were put, after interrupts of %s", call)
                .containsExactly("a", "b");
    }

    private static void anInterruptedProducerAddsNothing(
            TestThreads threads, String call, Giving giving) throws Exception {
        var buffer = new BoundedBuffer<String>(2);
        buffer.put("a");
        buffer.put("b");
        interruptBeforeAndDuring(
                threads,
                call,
                () -> {
                    giving.to(buffer, "c");
                    return "";
                });
        assertThat(buffer.size()).as("size() after interrupts of %s", call).isEqualTo(2);
        assertThat(buffer.take()).as("the first item, after interrupts of %s", call).isEqualTo("a");
        buffer.put("d");
        assertThat(new String[] {buffer.take(), buffer.take()})
                .as("the other items, after interrupts of %s", call)
                .containsExactly("b", "d");
    }

    private static void interruptBeforeAndDuring(
            TestThreads threads, String call, Callable<String> body) throws Exception {
        var before =
                threads.start(
                        "a thread interrupted before " + call,
                        () -> {
                            Thread.currentThread().interrupt();
                            return body.call();
                        });
        assertThat(before.failure())
                .as("what ended %s, called with the interrupt status set", call)
                .isInstanceOf(InterruptedException.class);
        var during = threads.start("a thread interrupted in " + call, body);
        Blocking.awaitBlocked(during);
        during.interrupt();
        assertThat(during.failure())
                .as("what ended %s, interrupted while it waited", call)
                .isInstanceOf(InterruptedException.class);
    }

    @Interleaved
    @Criterion(
            title =
                    "When an interrupt or the end of a timeout meets a wake-up, neither an item nor the"
                            + " wake-up nor the interrupt is lost",
            points = 1)
    void nothingIsLostWhenAWaitEndsTwoWaysAtOnce(TestThreads threads) throws Exception {
        for (boolean interruptFirst : new boolean[] {false, true}) {
            anInterruptMeetsAnItem(threads, interruptFirst);
            anInterruptMeetsRoom(threads, interruptFirst);
        }
        int aim = Scale.of(20, 0);
        for (int microsLate = -aim; microsLate <= 3 * aim; microsLate += Scale.of(40, 1)) {
            theEndOfATimeoutMeetsAnItem(threads, microsLate);
            theEndOfATimeoutMeetsRoom(threads, microsLate);
        }
    }

    private static void anInterruptMeetsAnItem(TestThreads threads, boolean interruptFirst)
            throws Exception {
        var buffer = new BoundedBuffer<String>(1);
        var sent = new CountDownLatch(1);
        var first = threads.start("consumer 1", () -> unlessInterrupted(buffer::take, sent));
        Blocking.awaitBlocked(first);
        var second = threads.start("consumer 2", buffer::take);
        Blocking.awaitBlocked(second);
        if (interruptFirst) {
            first.interrupt();
        }
        buffer.put("a");
        if (!interruptFirst) {
            first.interrupt();
        }
        sent.countDown();
        if (first.result().equals(INTERRUPTED)) {
            assertThat(second.result())
                    .as("what consumer 2 got when consumer 1 was interrupted")
                    .isEqualTo("a");
        } else {
            buffer.put("b");
            assertThat(new String[] {first.result(), second.result()})
                    .as("what consumers 1 and 2 got, the first in spite of an interrupt")
                    .containsExactly("a", "b");
        }
        assertThat(buffer.size()).as("size() once everything was taken").isZero();
    }

    private static void anInterruptMeetsRoom(TestThreads threads, boolean interruptFirst)
            throws Exception {
        var buffer = new BoundedBuffer<String>(1);
        buffer.put("a");
        var sent = new CountDownLatch(1);
        Callable<String> put =
                () -> {
                    buffer.put("b");
                    return "added";
                };
        var first = threads.start("producer 1", () -> unlessInterrupted(put, sent));
        Blocking.awaitBlocked(first);
        var second = threads.start("producer 2", () -> buffer.put("c"));
        Blocking.awaitBlocked(second);
        if (interruptFirst) {
            first.interrupt();
        }
        assertThat(buffer.take()).as("the oldest item").isEqualTo("a");
        if (!interruptFirst) {
            first.interrupt();
        }
        sent.countDown();
        if (!first.result().equals(INTERRUPTED)) {
            assertThat(buffer.take())
                    .as("the item of producer 1, which was added in spite of an interrupt")
                    .isEqualTo("b");
        }
        second.result();
        assertThat(buffer.take()).as("the item of producer 2").isEqualTo("c");
        assertThat(buffer.size()).as("size() once everything was taken").isZero();
    }

    /// Runs a call during which the interrupt is sent; a call that ends normally has to leave the
    /// interrupt to its caller.
    private static String unlessInterrupted(Callable<String> call, CountDownLatch sent)
            throws Exception {
        String result;
        try {
            result = call.call();
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
        return result;
    }

    private static void theEndOfATimeoutMeetsAnItem(TestThreads threads, int microsLate)
            throws Exception {
        var buffer = new BoundedBuffer<String>(1);
        var timeout = Duration.ofMillis(2);
        var start = new CompletableFuture<Long>();
        var first =
                threads.start(
                        "consumer 1",
                        () -> {
                            start.complete(System.nanoTime());
                            return buffer.poll(timeout).orElse(NOTHING);
                        });
        long end = start.get() + timeout.toNanos();
        var second = threads.start("consumer 2", buffer::take);
        awaitTime(end + microsLate * 1_000L);
        buffer.put("a");
        if (!first.result().equals(NOTHING)) {
            buffer.put("b");
        }
        assertThat(List.of(new String[] {first.result(), second.result()}))
                .as("what consumer 1, whose timeout ended when a was put, and consumer 2 got")
                .isIn(List.of(NOTHING, "a"), List.of("a", "b"));
        assertThat(buffer.size()).as("size() once everything was taken").isZero();
    }

    private static void theEndOfATimeoutMeetsRoom(TestThreads threads, int microsLate)
            throws Exception {
        var buffer = new BoundedBuffer<String>(1);
        buffer.put("a");
        var timeout = Duration.ofMillis(2);
        var start = new CompletableFuture<Long>();
        TestThread<Boolean> first =
                threads.start(
                        "producer 1",
                        () -> {
                            start.complete(System.nanoTime());
                            return buffer.offer("b", timeout);
                        });
        long end = start.get() + timeout.toNanos();
        var second = threads.start("producer 2", () -> buffer.put("c"));
        awaitTime(end + microsLate * 1_000L);
        assertThat(buffer.take()).as("the oldest item").isEqualTo("a");
        var taken = new ArrayList<String>();
        if (first.result()) {
            taken.add(text(buffer));
        }
        taken.add(text(buffer));
        second.result();
        assertThat(taken)
                .as(
                        "what was taken after a, when the timeout of producer 1 with b ended as room"
                                + " came and producer 2 waited with c")
                .containsExactlyInAnyOrderElementsOf(
                        first.result() ? List.of("b", "c") : List.of("c"));
        assertThat(buffer.size()).as("size() once everything was taken").isZero();
    }

    /// Sleeps until a moment that others wait for as well. Where each schedule is tried, all of
    /// them wake up together; elsewhere a sleep ends too late by as much as matters here, so this
    /// spins for the last moment.
    private static void awaitTime(long nanoTime) {
        LockSupport.parkNanos(nanoTime - System.nanoTime() - Scale.of(200_000, 0));
        while (nanoTime - System.nanoTime() > 0) {
            Thread.onSpinWait();
        }
    }

    @Interleaved(repeat = Repeat.SELDOM)
    @Criterion(title = "Whoever waits sleeps until it is woken", points = 1)
    void whoeverWaitsSleepsUntilItIsWoken(TestThreads threads) throws Exception {
        var forTake = new BoundedBuffer<String>(1);
        var forPoll = new BoundedBuffer<String>(1);
        var forPut = new BoundedBuffer<String>(1);
        var forOffer = new BoundedBuffer<String>(1);
        forPut.put("a");
        forOffer.put("a");
        Blocking.assertSleepsUntilWoken(threads.start("consumer in take()", forTake::take));
        Blocking.assertSleepsUntilWoken(
                threads.start("consumer in poll(1 day)", () -> forPoll.poll(DAY)));
        Blocking.assertSleepsUntilWoken(threads.start("producer in put(b)", () -> forPut.put("b")));
        Blocking.assertSleepsUntilWoken(
                threads.start("producer in offer(b, 1 day)", () -> forOffer.offer("b", DAY)));
        forTake.put("x");
        forPoll.put("x");
        forPut.take();
        forOffer.take();
    }

    @FunctionalInterface
    private interface Taking {
        String from(BoundedBuffer<String> buffer) throws Exception;
    }

    @FunctionalInterface
    private interface Giving {
        void to(BoundedBuffer<String> buffer, String item) throws Exception;
    }
}
