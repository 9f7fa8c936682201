package toys.programs.control;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicInteger;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// Concurrent maps, sets and lists.
public final class SharedCollections {
    private SharedCollections() {}

    public static final class ComputeIfAbsent {
        private final AtomicInteger computed = new AtomicInteger();

        public static void test() throws Throwable {
            var it = new ComputeIfAbsent();
            var map = new ConcurrentHashMap<String, Integer>();
            Program look = () -> map.computeIfAbsent("key", _ -> it.computed.incrementAndGet());
            Together.run(look, look);
            Expect.equal(1, it.computed.get());
        }
    }

    public static final class Merge {
        public static void test() throws Throwable {
            var map = new ConcurrentHashMap<String, Integer>();
            Program count = () -> map.merge("word", 1, Integer::sum);
            Together.run(count, count, count);
            Expect.equal(3, map.get("word"));
        }
    }

    public static final class Compute {
        public static void test() throws Throwable {
            Map<String, Integer> map = new ConcurrentHashMap<>();
            Together.run(
                    () -> map.compute("key", (_, old) -> old == null ? 1 : old + 1),
                    () -> map.compute("key", (_, old) -> old == null ? 2 : old + 2));
            Expect.equal(3, map.get("key"));
        }
    }

    public static final class PutIfAbsentAndReplace {
        public static void test() throws Throwable {
            var map = new ConcurrentHashMap<>(Map.of("turn", 0));
            var first = new AtomicInteger();
            Program race =
                    () -> {
                        if (map.replace("turn", 0, 1)) {
                            first.incrementAndGet();
                        }
                        map.putIfAbsent("other", 1);
                    };
            Together.run(race, race);
            Expect.equal(1, first.get());
            Expect.equal(2, map.size());
        }
    }

    public static final class KeySet {
        public static void test() throws Throwable {
            Set<String> set = ConcurrentHashMap.newKeySet();
            var added = new AtomicInteger();
            Program add =
                    () -> {
                        if (set.add("one")) {
                            added.incrementAndGet();
                        }
                    };
            Together.run(add, add);
            Expect.equal(1, added.get());
        }
    }

    public static final class SkipLists {
        public static void test() throws Throwable {
            var map = new ConcurrentSkipListMap<Integer, String>();
            var set = new ConcurrentSkipListSet<Integer>();
            Together.run(
                    () -> {
                        map.put(2, "two");
                        set.add(1);
                    },
                    () -> {
                        map.put(1, "one");
                        set.add(1);
                    });
            Expect.equal(1, map.firstKey());
            Expect.equal(1, set.size());
        }
    }

    public static final class CopyOnWriteList {
        public static void test() throws Throwable {
            var list = new CopyOnWriteArrayList<>(List.of(1));
            Together.run(
                    () -> list.add(2),
                    () -> list.addIfAbsent(1),
                    () -> {
                        int sum = 0;
                        for (int item : list) {
                            sum += item;
                        }
                        Expect.that(sum == 1 || sum == 3, "torn");
                    });
            Expect.equal(2, list.size());
        }
    }

    public static final class CopyOnWriteSet {
        public static void test() throws Throwable {
            var set = new CopyOnWriteArraySet<String>();
            Together.run(() -> set.add("one"), () -> set.add("one"), () -> set.contains("one"));
            Expect.equal(1, set.size());
        }
    }

    /// A map's iterator may miss what comes late, but never fails.
    public static final class WeaklyConsistent {
        public static void test() throws Throwable {
            var map = new ConcurrentHashMap<>(Map.of("one", 1, "two", 2));
            Together.run(
                    () -> map.put("three", 3),
                    () -> map.remove("one"),
                    () -> {
                        int sum = 0;
                        for (int value : map.values()) {
                            sum += value;
                        }
                        Expect.that(sum >= 2 && sum <= 6, "sum " + sum);
                    });
        }
    }
}
