package katas.sumrace;

import interleave.junit.race.Course;
import interleave.junit.race.Law;
import interleave.junit.race.Race;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// What `kata test 01 --race` measures: the sum of 1 to 30 million, by one thread and by many.
final class SumRaceCourse implements Race {
    private static final int THIRTY_MILLION = 30_000_000;

    /// With more numbers of threads than these, some are left out.
    private static final int MOST_COUNTS = 16;

    @Override
    public Course course(int processors) {
        return new Course(
                "The sum of 1 to 30 million: how many times as fast as one thread alone",
                "threads",
                counts(processors, Math.max(4, 2 * processors)),
                new Law.Amdahl());
    }

    private static List<Integer> counts(int processors, int most) {
        return IntStream.rangeClosed(1, most)
                .filter(
                        count ->
                                most <= MOST_COUNTS
                                        || count == processors
                                        || count == most
                                        || Integer.bitCount(count) == 1)
                .boxed()
                .toList();
    }

    @Override
    public Object sequentially(int threads) {
        return SumRace.sequential(1, THIRTY_MILLION);
    }

    @Override
    public Object concurrently(int threads) throws InterruptedException {
        return SumRace.threaded(1, THIRTY_MILLION, threads, Executors.defaultThreadFactory());
    }
}
