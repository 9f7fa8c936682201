package interleave.engine.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.Timer;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/// The parts of `java.lang.Thread` that the JDK keeps to itself.
public final class ThreadInternals {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final long ID = offset("tid");
    private static final long SEED = offset("threadLocalRandomSeed");
    private static final long PROBE = offset("threadLocalRandomProbe");
    private static final long SECONDARY_SEED = offset("threadLocalRandomSecondarySeed");

    private static final long COMMON_PREFIX =
            UNSAFE.objectFieldOffset(ForkJoinPool.class, "workerNamePrefix");
    private static final long COMMON_NAME =
            UNSAFE.objectFieldOffset(ForkJoinPool.class, "poolName");

    /// Of the carrier: from now on Thread.currentThread() is another thread there.
    public static final MethodHandle SET_CURRENT;

    private static final MethodHandle REAL_THREAD;
    private static final MethodHandle START;
    private static final MethodHandle EXIT;
    private static final MethodHandle DISPATCH_UNCAUGHT;
    private static final MethodHandle OWNER;
    private static final VarHandle INTERRUPTED;
    private static final AtomicInteger NEXT_TIMER;
    private static final AtomicInteger NEXT_POOL;
    private static final VarHandle NEXT_FORK_JOIN_POOL;

    static {
        try {
            var thread = MethodHandles.privateLookupIn(Thread.class, MethodHandles.lookup());
            SET_CURRENT =
                    thread.findVirtual(
                            Thread.class,
                            "setCurrentThread",
                            MethodType.methodType(void.class, Thread.class));
            REAL_THREAD =
                    thread.findStatic(
                            Thread.class,
                            "currentCarrierThread",
                            MethodType.methodType(Thread.class));
            START = thread.findVirtual(Thread.class, "start0", MethodType.methodType(void.class));
            EXIT = thread.findVirtual(Thread.class, "exit", MethodType.methodType(void.class));
            DISPATCH_UNCAUGHT =
                    thread.findVirtual(
                            Thread.class,
                            "dispatchUncaughtException",
                            MethodType.methodType(void.class, Throwable.class));
            INTERRUPTED = thread.findVarHandle(Thread.class, "interrupted", boolean.class);
            Class<?> factory = Class.forName("java.util.concurrent.Executors$DefaultThreadFactory");
            NEXT_POOL =
                    (AtomicInteger)
                            MethodHandles.privateLookupIn(factory, MethodHandles.lookup())
                                    .findStaticVarHandle(factory, "poolNumber", AtomicInteger.class)
                                    .get();
            NEXT_TIMER =
                    (AtomicInteger)
                            MethodHandles.privateLookupIn(Timer.class, MethodHandles.lookup())
                                    .findStaticVarHandle(
                                            Timer.class, "nextSerialNumber", AtomicInteger.class)
                                    .get();
            NEXT_FORK_JOIN_POOL =
                    MethodHandles.privateLookupIn(ForkJoinPool.class, MethodHandles.lookup())
                            .findStaticVarHandle(ForkJoinPool.class, "poolIds", int.class);
            OWNER =
                    MethodHandles.privateLookupIn(
                                    AbstractOwnableSynchronizer.class, MethodHandles.lookup())
                            .findVirtual(
                                    AbstractOwnableSynchronizer.class,
                                    "getExclusiveOwnerThread",
                                    MethodType.methodType(Thread.class));
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("this JDK's threads are built otherwise", changed);
        }
    }

    private ThreadInternals() {}

    /// The next pool is the first one again, and the next timer.
    static void restartNumbering() {
        NEXT_TIMER.set(0);
        NEXT_POOL.set(1);
        NEXT_FORK_JOIN_POOL.setVolatile(0);
    }

    /// A pool that is called as the JVM's common one, and is not counted.
    static ForkJoinPool commonPool(int parallelism) {
        int next = (int) NEXT_FORK_JOIN_POOL.getVolatile();
        var pool = new ForkJoinPool(parallelism);
        NEXT_FORK_JOIN_POOL.setVolatile(next);
        UNSAFE.putReference(pool, COMMON_PREFIX, "ForkJoinPool.commonPool-worker-");
        UNSAFE.putReference(pool, COMMON_NAME, "ForkJoinPool.commonPool");
        return pool;
    }

    /// Gives a thread that was made before its run the id that it has in each.
    static void identify(Thread thread, long id) {
        UNSAFE.putLong(thread, ID, id);
    }

    /// Gives a thread the sources of randomness that it has in each run.
    static void seed(Thread thread, long seed, int number) {
        UNSAFE.putLong(thread, SEED, seed);
        UNSAFE.putInt(thread, PROBE, (number * 0x9e3779b9) | 1);
        UNSAFE.putInt(thread, SECONDARY_SEED, number * 31 + 1);
    }

    /// Striped counters and fork-join pools ask the real thread where to begin.
    public static void copyProbe(Thread from, Thread to) {
        UNSAFE.putInt(to, PROBE, UNSAFE.getInt(from, PROBE));
    }

    /// What the JVM itself takes the calling thread for, whoever it plays.
    static Thread realThread() {
        try {
            return (Thread) REAL_THREAD.invokeExact();
        } catch (Throwable thrown) {
            throw new IllegalStateException("a thread could not be told", thrown);
        }
    }

    /// As the JVM does at a class's first use.
    static void initialise(Class<?> type) {
        UNSAFE.ensureClassInitialized(type);
    }

    static boolean isInitialised(Class<?> type) {
        return !UNSAFE.shouldBeInitialized(type);
    }

    static boolean isInterrupted(Thread thread) {
        return (boolean) INTERRUPTED.getVolatile(thread);
    }

    static void setInterrupted(Thread thread, boolean interrupted) {
        INTERRUPTED.setVolatile(thread, interrupted);
    }

    /// Has the JVM start a thread, and nothing more.
    public static void start(Thread thread) {
        try {
            START.invokeExact(thread);
        } catch (Throwable thrown) {
            throw new IllegalStateException("a thread could not be started", thrown);
        }
    }

    /// What the JVM does when a thread's code has come to its end.
    static void exit(Thread thread) {
        try {
            EXIT.invokeExact(thread);
        } catch (Throwable thrown) {
            throw new IllegalStateException("a thread could not end", thrown);
        }
    }

    static void dispatchUncaught(Thread thread, Throwable thrown) {
        try {
            DISPATCH_UNCAUGHT.invokeExact(thread, thrown);
        } catch (Throwable byHandler) {
            // As the JVM does: what a handler of uncaught exceptions throws is ignored.
        }
    }

    static @Nullable Thread owner(AbstractOwnableSynchronizer lock) {
        try {
            return (Thread) OWNER.invokeExact(lock);
        } catch (Throwable thrown) {
            throw new IllegalStateException("a lock did not tell its owner", thrown);
        }
    }

    private static long offset(String field) {
        return UNSAFE.objectFieldOffset(Thread.class, field);
    }
}
