package toys.programs.twins;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// The function given to compute has its entry to itself.
public final class MapCompute {
    private MapCompute() {}

    public static final class Right implements Program {
        private final Map<String, int[]> map = new ConcurrentHashMap<>(Map.of("sum", new int[1]));

        private void add(int number) {
            map.computeIfPresent(
                    "sum",
                    (_, sum) -> {
                        sum[0] += number;
                        return sum;
                    });
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> add(1), () -> add(2));
            Expect.equal(3, map.get("sum")[0]);
        }
    }

    /// Race: both threads change the array that get returns.
    public static final class Wrong implements Program {
        private final Map<String, int[]> map = new ConcurrentHashMap<>(Map.of("sum", new int[1]));

        private void add(int number) {
            map.get("sum")[0] += number;
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> add(1), () -> add(2));
            Expect.equal(3, map.get("sum")[0]);
        }
    }
}
