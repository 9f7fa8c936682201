package interleave.engine.transform;

import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.Stream;

/// All that transformed code calls: what the runtime has to offer.
final class Hooks {
    private static final String OBJECT_SITE = "(Ljava/lang/Object;I)V";
    private static final String OBJECT = "(Ljava/lang/Object;)V";
    private static final String OBJECT_OFFSET = "(Ljava/lang/Object;J)V";
    private static final String ELEMENT = "(Ljava/lang/Object;II)V";
    private static final String SITE = "(I)V";
    private static final String NOTHING = "()V";
    private static final String CLASS = "(Ljava/lang/Class;)V";

    static final Hook READ = memory("read", OBJECT_SITE);
    static final Hook WRITE = memory("write", OBJECT_SITE);
    static final Hook READ_STATIC = memory("readStatic", SITE);
    static final Hook WRITE_STATIC = memory("writeStatic", SITE);
    static final Hook READ_ELEMENT = memory("readElement", ELEMENT);
    static final Hook WRITE_ELEMENT = memory("writeElement", ELEMENT);

    static final Hook ENTER = monitor("enter", OBJECT_SITE);
    static final Hook EXIT = monitor("exit", OBJECT_SITE);
    static final Hook EXIT_UNTOLD = monitor("exit", OBJECT);
    static final Hook AWAIT = monitor("await", OBJECT_SITE);
    static final Hook AWAIT_MILLIS = monitor("await", "(Ljava/lang/Object;JI)V");
    static final Hook AWAIT_NANOS = monitor("await", "(Ljava/lang/Object;JII)V");
    static final Hook SIGNAL = monitor("signal", OBJECT_SITE);
    static final Hook SIGNAL_ALL = monitor("signalAll", OBJECT_SITE);
    static final Hook HOLDS_LOCK = monitor("holdsLock", "(Ljava/lang/Object;)Z");

    static final Hook BEFORE = call("before", SITE);
    static final Hook BEFORE_ON = call("before", OBJECT_SITE);
    static final Hook HANDED = call("handed", OBJECT_SITE);
    static final Hook AFTER = call("after", NOTHING);
    static final Hook ENTERED = call("entered", SITE);
    static final Hook LEFT = call("left", "(Ljava/lang/Throwable;I)V");
    static final Hook RETURNED = call("returned", OBJECT);
    static final Hook RETURNED_BOOLEAN = call("returned", "(Z)V");
    static final Hook RETURNED_INT = call("returned", "(I)V");
    static final Hook RETURNED_LONG = call("returned", "(J)V");
    static final Hook OPTIMISTIC_READ =
            call("optimisticRead", "(Ljava/util/concurrent/locks/StampedLock;)J");
    static final Hook VALIDATE = call("validate", "(Ljava/util/concurrent/locks/StampedLock;J)Z");

    static final Hook BACK = Hook.of("LoopHooks", "back", NOTHING);

    static final Hook ENTER_INITIALIZER = Hook.of("ClassHooks", "enterInitializer", NOTHING);
    static final Hook LEAVE_INITIALIZER = Hook.of("ClassHooks", "leaveInitializer", NOTHING);
    static final Hook ENTER_LINKAGE = Hook.of("ClassHooks", "enterLinkage", NOTHING);
    static final Hook LEAVE_LINKAGE = Hook.of("ClassHooks", "leaveLinkage", NOTHING);
    static final Hook USE = Hook.of("ClassHooks", "use", CLASS);
    static final Hook INITIALIZING = Hook.of("ClassHooks", "initializing", CLASS);
    static final Hook INITIALIZED = Hook.of("ClassHooks", "initialized", CLASS);
    static final Hook INITIALIZER_FAILED =
            Hook.of("ClassHooks", "failed", "(Ljava/lang/Throwable;Ljava/lang/Class;)V");

    static final Hook NANO_TIME = Hook.of("TimeHooks", "nanoTime", "()J");
    static final Hook CURRENT_TIME_MILLIS = Hook.of("TimeHooks", "currentTimeMillis", "()J");
    static final Hook INSTANT = Hook.of("TimeHooks", "instant", "()Ljava/time/Instant;");

    static final Hook START = thread("start", "(Ljava/lang/Thread;)Z");
    static final Hook STARTED = thread("started", NOTHING);
    static final Hook ALIVE = thread("alive", "(Ljava/lang/Thread;)I");
    static final Hook STATE = thread("state", "(Ljava/lang/Thread;)Ljava/lang/Thread$State;");
    static final Hook INTERRUPT = thread("interrupt", "(Ljava/lang/Thread;)Z");
    static final Hook JOIN = thread("join", "(Ljava/lang/Thread;J)Z");
    static final Hook JOIN_FOR = thread("joinFor", "(Ljava/lang/Thread;Ljava/time/Duration;)I");
    static final Hook SLEEP = thread("sleep", "(J)Z");
    static final Hook GIVE_WAY = thread("giveWay", "()Z");
    static final Hook SPIN_WAIT = thread("spinWait", NOTHING);
    static final Hook CONTROLLED = thread("controlled", "()Z");
    static final Hook NEXT_NUMBER = thread("nextNumber", "()I");
    static final Hook NEXT_ID = thread("nextId", "()J");
    static final Hook ALL = thread("all", "([Ljava/lang/Thread;)[Ljava/lang/Thread;");
    static final Hook STACKS =
            thread(
                    "stacks",
                    "([Ljava/lang/Thread;[[Ljava/lang/StackTraceElement;)[[Ljava/lang/StackTraceElement;");
    static final Hook STACK = thread("stack", "(Ljava/lang/Thread;)[Ljava/lang/StackTraceElement;");
    static final Hook EXITED = thread("exited", "(Ljava/lang/Thread;)V");
    static final Hook UNCAUGHT = thread("uncaught", "(Ljava/lang/Thread;Ljava/lang/Throwable;)V");

    static final Hook PARK = Hook.of("ParkHooks", "park", "(Ljdk/internal/misc/Unsafe;ZJ)V");
    static final Hook UNPARK =
            Hook.of("ParkHooks", "unpark", "(Ljdk/internal/misc/Unsafe;Ljava/lang/Object;)V");

    static final Hook SYNC_READ = sync("read", OBJECT);
    static final Hook SYNC_WRITE = sync("write", OBJECT);
    static final Hook SYNC_UPDATE = sync("update", OBJECT);
    static final Hook SYNC_READ_AT = sync("read", OBJECT_OFFSET);
    static final Hook SYNC_WRITE_AT = sync("write", OBJECT_OFFSET);
    static final Hook SYNC_UPDATE_AT = sync("update", OBJECT_OFFSET);
    static final Hook SPIN = sync("spin", NOTHING);
    static final Hook ENTER_UNINTERRUPTED = sync("enterUninterrupted", NOTHING);
    static final Hook LEAVE_UNINTERRUPTED = sync("leaveUninterrupted", NOTHING);

    static final Hook COMMON_POOL =
            Hook.of(
                    "PoolHooks",
                    "common",
                    "(Ljava/util/concurrent/ForkJoinPool;)Ljava/util/concurrent/ForkJoinPool;");
    static final Hook ASYNC_POOL =
            Hook.of(
                    "PoolHooks",
                    "async",
                    "(Ljava/util/concurrent/Executor;)Ljava/util/concurrent/Executor;");

    static final Hook CONSTANT = chance("constant", "(Ljava/lang/Object;I)V");
    static final Hook CONSTANT_OF_ENUM = chance("constant", "(Ljava/lang/Enum;)V");
    static final Hook CONSTANT_CLASS = chance("constant", CLASS);
    static final Hook SEED = chance("seed", "()J");
    static final Hook NEXT_SEED =
            chance("nextSeed", "(Ljava/util/concurrent/atomic/AtomicLong;J)J");
    static final Hook FILL = chance("fill", "([B)Z");
    static final Hook BYTES = chance("bytes", "(I)[B");
    static final Hook SHUFFLE = chance("shuffle", "(Ljava/util/List;)V");
    static final Hook RANDOM = chance("random", "()D");
    static final Hook UUID = chance("uuid", "()Ljava/util/UUID;");

    private Hooks() {}

    /// Each of them once.
    static List<Hook> all() {
        Stream<Hook> own =
                Stream.of(Hooks.class.getDeclaredFields())
                        .filter(field -> field.getType() == Hook.class)
                        .map(Hooks::value);
        return Stream.concat(own, Conditions.all().stream()).toList();
    }

    private static Hook value(Field field) {
        try {
            return (Hook) field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Hook memory(String name, String descriptor) {
        return Hook.of("MemoryHooks", name, descriptor);
    }

    private static Hook monitor(String name, String descriptor) {
        return Hook.of("MonitorHooks", name, descriptor);
    }

    private static Hook call(String name, String descriptor) {
        return Hook.of("CallHooks", name, descriptor);
    }

    private static Hook thread(String name, String descriptor) {
        return Hook.of("ThreadHooks", name, descriptor);
    }

    private static Hook sync(String name, String descriptor) {
        return Hook.of("SyncHooks", name, descriptor);
    }

    private static Hook chance(String name, String descriptor) {
        return Hook.of("ChanceHooks", name, descriptor);
    }
}
