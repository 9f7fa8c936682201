package toys.transform;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Supplier;

/// Reads and writes all kinds of fields and elements.
public final class Fields extends FieldsBase implements Supplier<String> {
    static final VarHandle COUNT;
    static final VarHandle TOTAL;
    static int total;

    static {
        try {
            var lookup = MethodHandles.lookup();
            COUNT = lookup.findVarHandle(Fields.class, "count", long.class);
            TOTAL = lookup.findStaticVarHandle(Fields.class, "total", int.class);
        } catch (ReflectiveOperationException missing) {
            throw new ExceptionInInitializerError(missing);
        }
    }

    private volatile long count = 1;
    private double ratio = 0.5;
    private final int id;
    private final Fields next;
    private final long[][] longs = {{1, 2}, {3}};
    private final double[] doubles = {0.25};
    private final byte[] bytes = {1};
    private final boolean[] flags = {true};
    private final Object[] objects = {"a"};

    public Fields() {
        this(3);
    }

    private Fields(int depth) {
        id = depth;
        next = depth == 0 ? null : new Fields(depth - 1);
        if (next != null) {
            next.count = depth;
            next.inherited += depth;
        }
        inherited = depth;
    }

    @Override
    public String get() {
        count += 2;
        ratio *= count;
        total++;
        TOTAL.getAndAdd(5);
        COUNT.compareAndSet(this, 3L, 4L);
        long seen = (long) COUNT.getAcquire(this);
        longs[0][1] += seen++;
        doubles[0] -= ratio--;
        bytes[0]++;
        flags[0] ^= true;
        objects[0] = next.inherited + next.next.count;
        return String.join(
                " ",
                "" + id,
                "" + count,
                "" + ratio,
                "" + seen,
                "" + longs[0][1],
                "" + doubles[0],
                "" + bytes[0],
                "" + flags[0],
                "" + objects[0],
                "" + inherited);
    }
}
