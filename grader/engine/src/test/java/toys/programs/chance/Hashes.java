package toys.programs.chance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Hash codes that are nobody's own, and the orders that follow from them.
public final class Hashes {
    private Hashes() {}

    private enum Colour {
        RED,
        GREEN,
        BLUE
    }

    private record Pair(Object one, Object other) {}

    private static Map<Object, String> keys() {
        var keys = new LinkedHashMap<Object, String>();
        for (int i = 0; i < 4; i++) {
            keys.put(new Object(), "object " + i);
            keys.put(new Thread(Thread::yield), "thread " + i);
            keys.put(new ReentrantLock(), "lock " + i);
            keys.put(new CompletableFuture<String>(), "future " + i);
            keys.put(new int[i], "array " + i);
            int captured = i;
            Supplier<Integer> lambda = () -> captured;
            keys.put(lambda, "lambda " + i);
        }
        Supplier<String> constant = () -> "constant";
        keys.put(constant, constant.get());
        keys.put(Colour.BLUE, "blue");
        keys.put(Colour.RED, "red");
        keys.put(TimeUnit.DAYS, "days");
        keys.put(Hashes.class, "class");
        keys.put(String.class, "string");
        return keys;
    }

    /// Of each kind of map, the keys in the order in which it has them.
    public static final class Orders {
        public static void test() throws Throwable {
            Observed.byTwo(Orders::all);
        }

        private static Object all() {
            Map<Object, String> keys = keys();
            List<Map<Object, String>> maps =
                    List.of(
                            new java.util.HashMap<>(),
                            new ConcurrentHashMap<>(),
                            new IdentityHashMap<>(),
                            new WeakHashMap<>(),
                            new Hashtable<>());
            var orders = new ArrayList<Collection<String>>();
            for (Map<Object, String> map : maps) {
                map.putAll(keys);
                orders.add(List.copyOf(map.values()));
            }
            orders.add(List.copyOf(Map.copyOf(keys).values()));
            orders.add(Set.copyOf(keys.keySet()).stream().map(keys::get).toList());
            return orders;
        }
    }

    public static final class Codes {
        public static void test() throws Throwable {
            Observed.byTwo(Codes::all);
        }

        private static Object all() {
            var key = new Object();
            var lock = new ReentrantLock();
            return List.of(
                    key.hashCode(),
                    lock.hashCode(),
                    System.identityHashCode(new ReentrantLock()),
                    Objects.hash(key, lock, Colour.GREEN),
                    Objects.hashCode(new Object()),
                    List.of(key, Colour.RED).hashCode(),
                    new Pair(key, Pair.class).hashCode(),
                    Colour.BLUE.hashCode(),
                    TimeUnit.HOURS.hashCode(),
                    Thread.currentThread().hashCode(),
                    text(new Object()),
                    text(Thread.currentThread()));
        }

        /// The report leaves out what looks like an address.
        private static String text(Object object) {
            return object.toString().replace('@', ' ');
        }
    }

    public static final class Immutables {
        public static void test() throws Throwable {
            Observed.byTwo(Immutables::all);
        }

        private static Object all() {
            return Set.of("a", "b")
                    + " "
                    + Set.of("c", "d", "e", "f", "g")
                    + Map.of("h", 1, "i", 2, "j", 3)
                    + Set.copyOf(List.of(1, 2, 3, 4, 5));
        }
    }
}
