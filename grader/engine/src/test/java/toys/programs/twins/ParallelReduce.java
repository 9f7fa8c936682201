package toys.programs.twins;

import java.util.stream.IntStream;
import toys.programs.Expect;
import toys.programs.Program;

/// A reduction combines what each part gives; the parts share nothing.
public final class ParallelReduce {
    private ParallelReduce() {}

    public static final class Right implements Program {
        @Override
        public void test() throws Throwable {
            var sum = new int[1];
            sum[0] = IntStream.range(0, 4).parallel().reduce(0, Integer::sum);
            Expect.that(sum[0] <= 6, "made up");
        }
    }

    /// Race: all parts add to the one element.
    public static final class Wrong implements Program {
        @Override
        public void test() throws Throwable {
            var sum = new int[1];
            IntStream.range(0, 4).parallel().forEach(n -> sum[0] += n);
            Expect.that(sum[0] <= 6, "made up");
        }
    }
}
