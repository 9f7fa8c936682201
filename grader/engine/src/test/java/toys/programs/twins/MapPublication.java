package toys.programs.twins;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// An entry of a ConcurrentHashMap is seen whole by who finds it.
public final class MapPublication {
    private MapPublication() {}

    public static final class Right implements Program {
        private final Map<String, int[]> map = new ConcurrentHashMap<>();

        @Override
        public void test() throws Throwable {
            Together.run(
                    () -> map.put("answer", new int[] {42}),
                    () -> {
                        int[] seen = map.get("answer");
                        Expect.that(seen == null || seen[0] == 42, "half made");
                    });
        }
    }

    /// Race: the two calls of one HashMap, a put and a get, are not ordered.
    public static final class Wrong implements Program {
        private final Map<String, int[]> map = new HashMap<>();

        @Override
        public void test() throws Throwable {
            Together.run(
                    () -> map.put("answer", new int[] {42}),
                    () -> {
                        int[] seen = map.get("answer");
                        Expect.that(seen == null || seen[0] == 42, "half made");
                    });
        }
    }
}
