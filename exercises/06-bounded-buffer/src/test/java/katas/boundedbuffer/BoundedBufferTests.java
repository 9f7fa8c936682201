package katas.boundedbuffer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.junit.Blocking;
import interleave.junit.Criterion;
import interleave.junit.Interleaved;
import interleave.junit.Repeat;
import interleave.junit.Scale;
import interleave.junit.TestThread;
import interleave.junit.TestThreads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class BoundedBufferTests {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofSeconds(Long.MAX_VALUE);
    private static final List<Duration> NO_TIME =
            List.of(Duration.ZERO, Duration.ofMillis(-1), Duration.ofSeconds(Long.MIN_VALUE));

    @Interleaved
    @Criterion(title = "Items come out in the order in which they went in", points = 1)
    void itemsComeOutInTheOrderInWhichTheyWentIn(TestThreads threads) throws Exception {
        var calm = new BoundedBuffer<Object>(4);
        List<String> letters = List.of("a", "b", "b", "c");
        for (String letter : letters) {
            calm.put(letter);
        }
        assertThat(takeMany(calm, letters.size()).taken())
                .as("a, b, b and c were put one after the other, then four items taken")
                .isEqualTo(letters);

        int count = Scale.of(100, 4);
        List<Integer> numbers = IntStream.range(0, count).boxed().toList();
        var busy = new BoundedBuffer<Object>(2);
        threads.start("producer", () -> putAll(busy, numbers));
        var consumer = threads.start("consumer", () -> takeMany(busy, count));
        assertThat(consumer.result().taken())
                .as("what one consumer takes while one producer puts 0 to %d", count - 1)
                .isEqualTo(numbers);
    }

    @Interleaved
    @Criterion(
            title =
                    "Between several producers and consumers nothing is lost, doubled or made up, and"
                            + " the size stays within 0 and the capacity",
            points = 1)
    void nothingIsLostDoubledOrMadeUp(TestThreads threads) throws Exception {
        int capacity = Scale.of(2, 1);
        int count = Scale.of(60, 1);
        var buffer = new BoundedBuffer<Object>(capacity);
        List<Integer> low = IntStream.range(0, count).boxed().toList();
        List<Integer> high = IntStream.range(1000, 1000 + count).boxed().toList();
        var producer1 = threads.start("producer 1", () -> putAll(buffer, low));
        var producer2 = threads.start("producer 2", () -> putAll(buffer, high));
        var consumer1 = threads.start("consumer 1", () -> takeMany(buffer, count));
        var consumer2 = threads.start("consumer 2", () -> takeMany(buffer, count));

        List<Object> first = consumer1.result().taken();
        List<Object> second = consumer2.result().taken();
        assertThat(Stream.concat(first.stream(), second.stream()))
                .as("everything that two consumers took of what two producers had put")
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(low.stream(), high.stream()).toList());
        for (List<Object> taken : List.of(first, second)) {
            assertThat(taken.stream().filter(low::contains).map(Integer.class::cast))
                    .as("one consumer's share of one producer's items, in the order of the puts")
                    .isSorted();
        }
        var sizes = new IntSummaryStatistics();
        sizes.combine(producer1.result());
        sizes.combine(producer2.result());
        sizes.combine(consumer1.result().sizes());
        sizes.combine(consumer2.result().sizes());
        assertThat(sizes.getMin()).as("the smallest size() that anyone saw").isNotNegative();
        assertThat(sizes.getMax())
                .as("the largest size() that anyone saw of a buffer with capacity " + capacity)
                .isLessThanOrEqualTo(capacity);
        assertThat(buffer.size()).as("size() once everything was taken").isZero();
    }

    @Interleaved
    @Criterion(
            title =
                    "Whoever finds the buffer full or empty waits, and goes on when there is room or an"
                            + " item",
            points = 1)
    void whoeverHasToWaitGoesOnWhenItCan(TestThreads threads) throws Exception {
        for (var giving : Giving.values()) {
            for (var taking : Taking.values()) {
                aConsumerWaitsForAnItem(threads, giving, taking);
                aProducerWaitsForRoom(threads, giving, taking);
            }
        }
    }

    private static void aConsumerWaitsForAnItem(TestThreads threads, Giving giving, Taking taking)
            throws Exception {
        var buffer = new BoundedBuffer<String>(2);
        var consumer = threads.start("consumer in " + taking, () -> taking.from(buffer));
        Blocking.awaitBlocked(consumer);
        assertThat(giving.to(buffer, "x")).as("%s when there is room", giving).isTrue();
        assertThat(consumer.result())
                .as("what a consumer that waited in %s got after %s of x", taking, giving)
                .isEqualTo("x");
        assertThat(buffer.size()).as("size() once x was taken").isZero();
    }

    private static void aProducerWaitsForRoom(TestThreads threads, Giving giving, Taking taking)
            throws Exception {
        var buffer = new BoundedBuffer<String>(2);
        buffer.put("a");
        buffer.put("b");
        var producer = threads.start("producer in " + giving, () -> giving.to(buffer, "c"));
        Blocking.awaitBlocked(producer);
        assertThat(buffer.size())
                .as("size() while a producer waits in %s, with capacity 2", giving)
                .isEqualTo(2);
        var taken = new ArrayList<String>();
        taken.add(taking.from(buffer));
        assertThat(producer.result())
                .as("%s, once %s had made room for it", giving, taking)
                .isTrue();
        assertThat(buffer.size()).as("size() once a was taken and c added").isEqualTo(2);
        taken.add(taking.from(buffer));
        taken.add(taking.from(buffer));
        assertThat(taken).as("what was taken after a, b and c").containsExactly("a", "b", "c");
    }

    @Interleaved(repeat = Repeat.SELDOM)
    @Criterion(
            title =
                    "Timed calls wait no shorter than they should, not at all for zero or less, and"
                            + " succeed when they can",
            points = 1)
    void timedCallsWaitAsLongAsTheyShould(TestThreads threads) throws Exception {
        for (Duration none : NO_TIME) {
            aTimedCallThatMayNotWait(none);
        }
        for (long nanos : new long[] {1, 300_000, 1_999_999, 20_000_000}) {
            aTimedCallThatWaitsInVain(Duration.ofNanos(nanos));
        }
        aTimedCallThatMayWaitForever(threads);
    }

    private static void aTimedCallThatMayNotWait(Duration none) throws Exception {
        var buffer = new BoundedBuffer<String>(1);
        assertThat(buffer.poll(none)).as("poll(%s) of an empty buffer", none).isEmpty();
        assertThat(buffer.offer("a", none)).as("offer(a, %s) with room", none).isTrue();
        assertThat(buffer.offer("b", none)).as("offer(b, %s) without room", none).isFalse();
        assertThat(buffer.size()).as("size() of a full buffer with capacity 1").isEqualTo(1);
        assertThat(text(buffer.poll(none)))
                .as("poll(%s) of a buffer with a in it", none)
                .isEqualTo("a");
        assertThat(buffer.size()).as("size() once a was taken").isZero();
    }

    private static String text(Optional<String> polled) {
        return polled.orElse("nothing");
    }

    private static void aTimedCallThatWaitsInVain(Duration timeout) throws Exception {
        var buffer = new BoundedBuffer<String>(1);
        long start = System.nanoTime();
        assertThat(buffer.poll(timeout)).as("poll(%s) when nothing comes", timeout).isEmpty();
        assertWaited("poll", timeout, start);
        buffer.put("a");
        start = System.nanoTime();
        assertThat(buffer.offer("b", timeout))
                .as("offer(b, %s) when nothing is taken", timeout)
                .isFalse();
        assertWaited("offer", timeout, start);
        assertThat(buffer.take()).as("what is in the buffer after an offer in vain").isEqualTo("a");
        assertThat(buffer.size()).as("size() once a was taken").isZero();
    }

    private static void assertWaited(String call, Duration timeout, long start) {
        // Two milliseconds less are granted to those who measure with a coarse clock.
        assertThat(System.nanoTime() - start)
                .as("nanoseconds that a call of %s in vain, with timeout %s, took", call, timeout)
                .isGreaterThanOrEqualTo(timeout.toNanos() - 2_000_000);
    }

    private static void aTimedCallThatMayWaitForever(TestThreads threads) throws Exception {
        var buffer = new BoundedBuffer<String>(1);
        assertThat(buffer.offer("a", LONGEST)).as("offer(a, %s) with room", LONGEST).isTrue();
        assertThat(text(buffer.poll(LONGEST))).as("poll(%s) with a in it", LONGEST).isEqualTo("a");

        TestThread<Optional<String>> consumer =
                threads.start("consumer with the longest timeout", () -> buffer.poll(LONGEST));
        Blocking.awaitBlocked(consumer);
        buffer.put("b");
        assertThat(text(consumer.result())).as("poll(%s), once b came", LONGEST).isEqualTo("b");

        buffer.put("c");
        TestThread<Boolean> producer =
                threads.start(
                        "producer with the longest timeout", () -> buffer.offer("d", LONGEST));
        Blocking.awaitBlocked(producer);
        assertThat(buffer.take()).as("what was put first").isEqualTo("c");
        assertThat(producer.result()).as("offer(d, %s), once there was room", LONGEST).isTrue();
        assertThat(buffer.take()).as("what was put second").isEqualTo("d");
    }

    @Interleaved(repeat = Repeat.ONCE)
    @Criterion(
            title = "A bad capacity, a null item or a null timeout is refused, and changes nothing",
            points = 1)
    void badArgumentsAreRefused() throws Exception {
        for (int capacity : new int[] {0, -1, Integer.MIN_VALUE}) {
            assertThatThrownBy(
                            () -> new BoundedBuffer<String>(capacity),
                            "new BoundedBuffer(%d)",
                            capacity)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(String.valueOf(capacity));
        }
        var buffer = new BoundedBuffer<String>(1);
        assertNullsAreRefused(buffer, "an empty buffer");
        assertThat(buffer.size()).as("size() after only nulls were put").isZero();
        buffer.put("a");
        assertNullsAreRefused(buffer, "a full buffer");
        assertThat(text(buffer.poll(Duration.ZERO))).as("what is left after nulls").isEqualTo("a");
        assertThat(buffer.size()).as("size() once a was taken").isZero();
    }

    private static void assertNullsAreRefused(BoundedBuffer<String> buffer, String which) {
        assertThatThrownBy(() -> buffer.put(null), "put(null) into %s", which)
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> buffer.offer(null, Duration.ZERO), "offer(null, 0 s) to %s", which)
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> buffer.offer("b", null), "offer(b, null) to %s", which)
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> buffer.poll(null), "poll(null) of %s", which)
                .isInstanceOf(NullPointerException.class);
    }

    /// Puts them all, and returns the sizes seen on the way.
    private static IntSummaryStatistics putAll(BoundedBuffer<Object> buffer, List<?> items)
            throws InterruptedException {
        var sizes = new IntSummaryStatistics();
        for (Object item : items) {
            buffer.put(item);
            sizes.accept(buffer.size());
        }
        return sizes;
    }

    private static Taken takeMany(BoundedBuffer<Object> buffer, int count)
            throws InterruptedException {
        var taken = new ArrayList<>();
        var sizes = new IntSummaryStatistics();
        for (int i = 0; i < count; i++) {
            taken.add(ours(buffer.take()));
            sizes.accept(buffer.size());
        }
        return new Taken(taken, sizes);
    }

    /// An object of a class of one's own might be equal to whatever is expected.
    private static Object ours(Object item) {
        assertThat(item).as("an item that was taken").isInstanceOfAny(String.class, Integer.class);
        return item;
    }

    private record Taken(List<Object> taken, IntSummaryStatistics sizes) {}

    /// The two ways to add an item.
    private enum Giving {
        PUT {
            @Override
            boolean to(BoundedBuffer<String> buffer, String item) throws InterruptedException {
                buffer.put(item);
                return true;
            }
        },
        OFFER {
            @Override
            boolean to(BoundedBuffer<String> buffer, String item) throws InterruptedException {
                return buffer.offer(item, DAY);
            }
        };

        abstract boolean to(BoundedBuffer<String> buffer, String item) throws InterruptedException;
    }

    /// The two ways to remove an item.
    private enum Taking {
        TAKE {
            @Override
            String from(BoundedBuffer<String> buffer) throws InterruptedException {
                return buffer.take();
            }
        },
        POLL {
            @Override
            String from(BoundedBuffer<String> buffer) throws InterruptedException {
                return buffer.poll(DAY).orElse("nothing");
            }
        };

        abstract String from(BoundedBuffer<String> buffer) throws InterruptedException;
    }
}
