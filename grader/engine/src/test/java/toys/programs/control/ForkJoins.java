package toys.programs.control;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import toys.programs.Expect;

/// Fork-join pools, the common one, and parallel streams on it.
public final class ForkJoins {
    private ForkJoins() {}

    public static final class RecursiveSum {
        private static final class Sum extends RecursiveTask<Integer> {
            private static final long serialVersionUID = 1;
            private final int from;
            private final int to;

            Sum(int from, int to) {
                this.from = from;
                this.to = to;
            }

            @Override
            protected Integer compute() {
                if (to - from == 1) {
                    return from;
                }
                int middle = (from + to) >>> 1;
                var left = new Sum(from, middle);
                left.fork();
                return new Sum(middle, to).compute() + left.join();
            }
        }

        public static void test() throws Throwable {
            try (var pool = new ForkJoinPool(2)) {
                Expect.equal(6, pool.invoke(new Sum(0, 4)));
            }
        }
    }

    public static final class CommonPool {
        private static final class Mark extends RecursiveAction {
            private static final long serialVersionUID = 1;
            private final boolean[] marks;
            private final int index;

            Mark(boolean[] marks, int index) {
                this.marks = marks;
                this.index = index;
            }

            @Override
            protected void compute() {
                marks[index] = true;
            }
        }

        public static void test() throws Throwable {
            var marks = new boolean[2];
            ForkJoinTask<?> both =
                    ForkJoinPool.commonPool()
                            .submit(
                                    () ->
                                            ForkJoinTask.invokeAll(
                                                    new Mark(marks, 0), new Mark(marks, 1)));
            both.get();
            Expect.that(marks[0] && marks[1], "a mark is missing");
        }
    }

    public static final class PoolOfItsOwn {
        public static void test() throws Throwable {
            var count = new AtomicInteger();
            try (var pool = new ForkJoinPool(2)) {
                pool.execute(count::incrementAndGet);
                var task = pool.submit(count::incrementAndGet);
                task.get();
            }
            Expect.equal(2, count.get());
        }
    }

    public static final class WorkStealing {
        public static void test() throws Throwable {
            try (var pool = Executors.newWorkStealingPool(2)) {
                Future<Integer> one = pool.submit(() -> 1);
                Future<Integer> other = pool.submit(() -> 2);
                Expect.equal(3, one.get() + other.get());
            }
        }
    }

    public static final class Completer {
        private static final class Leaf extends CountedCompleter<Void> {
            private static final long serialVersionUID = 1;
            private final transient AtomicInteger sum;

            Leaf(CountedCompleter<?> parent, AtomicInteger sum) {
                super(parent);
                this.sum = sum;
            }

            @Override
            public void compute() {
                sum.incrementAndGet();
                tryComplete();
            }
        }

        public static void test() throws Throwable {
            var sum = new AtomicInteger();
            var root =
                    new CountedCompleter<Void>() {
                        private static final long serialVersionUID = 1;

                        @Override
                        public void compute() {
                            setPendingCount(2);
                            new Leaf(this, sum).fork();
                            new Leaf(this, sum).fork();
                            tryComplete();
                        }
                    };
            ForkJoinPool.commonPool().invoke(root);
            Expect.equal(2, sum.get());
        }
    }

    public static final class ParallelSum {
        public static void test() throws Throwable {
            Expect.equal(45, IntStream.range(0, 10).parallel().sum());
        }
    }

    public static final class ParallelCollect {
        public static void test() throws Throwable {
            List<Integer> doubled = List.of(1, 2, 3, 4).parallelStream().map(n -> 2 * n).toList();
            Expect.that(doubled.equals(List.of(2, 4, 6, 8)), doubled.toString());
        }
    }

    public static final class ParallelArrays {
        public static void test() throws Throwable {
            int[] numbers = {3, 1, 2};
            Arrays.parallelSort(numbers);
            Arrays.parallelPrefix(numbers, Integer::sum);
            Expect.equal(6, numbers[2]);
        }
    }

    public static final class ConcurrentMapReduce {
        public static void test() throws Throwable {
            var map = new ConcurrentHashMap<>(Map.of("one", 1, "two", 2));
            int sum = map.reduceValues(1, Integer::sum);
            Expect.equal(3, sum);
        }
    }
}
