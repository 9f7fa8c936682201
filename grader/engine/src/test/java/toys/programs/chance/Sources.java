package toys.programs.chance;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Random numbers and times.
public final class Sources {
    private Sources() {}

    private static final class OwnRandom extends Random {
        private static final long serialVersionUID = 1;
    }

    public static final class Randoms {
        public static void test() throws Throwable {
            Observed.byTwo(Randoms::all);
        }

        private static Object all() {
            Supplier<Random> made = Random::new;
            return List.of(
                    new Random().nextInt(),
                    made.get().nextInt(),
                    new OwnRandom().nextInt(),
                    new SplittableRandom().nextInt(),
                    ThreadLocalRandom.current().nextInt(),
                    RandomGenerator.getDefault().nextInt(),
                    RandomGenerator.of("Xoshiro256PlusPlus").nextInt(),
                    RandomGenerator.of("L64X128MixRandom").nextLong(),
                    Random.from(RandomGenerator.getDefault()).nextInt(),
                    Math.random(),
                    StrictMath.random());
        }
    }

    public static final class Derived {
        public static void test() throws Throwable {
            Observed.byTwo(Derived::all);
        }

        private static Object all() {
            var secure = new SecureRandom();
            var shuffled = numbers();
            Collections.shuffle(shuffled);
            Consumer<List<?>> shuffle = Collections::shuffle;
            var again = numbers();
            shuffle.accept(again);
            return List.of(
                    secure.nextInt(),
                    List.of(secure.generateSeed(2)[0], secure.generateSeed(2)[1]),
                    UUID.randomUUID(),
                    shuffled,
                    again);
        }

        private static List<Integer> numbers() {
            return new ArrayList<>(List.of(1, 2, 3, 4, 5, 6, 7, 8));
        }
    }

    /// Where a striped counter and the workers of a stream begin, their steps tell.
    public static final class Probes {
        public static void test() throws Throwable {
            Observed.byTwo(
                    () -> {
                        var adder = new LongAdder();
                        IntStream.range(0, 8).parallel().forEach(adder::add);
                        return adder.sum();
                    });
        }
    }

    public static final class Times {
        public static void test() throws Throwable {
            Observed.byTwo(Times::all);
        }

        private static Object all() throws InterruptedException {
            Thread.sleep(1, 5);
            return List.of(
                    System.nanoTime(),
                    System.currentTimeMillis(),
                    Instant.now(),
                    LocalDateTime.now(Clock.systemUTC()),
                    Clock.systemUTC().millis(),
                    new Date().getTime(),
                    Calendar.getInstance().getTimeInMillis());
        }
    }
}
