package interleave.engine.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/// The parts of `java.lang.Thread` that the JDK keeps to itself.
public final class ThreadInternals {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final long SEED = offset("threadLocalRandomSeed");
    private static final long PROBE = offset("threadLocalRandomProbe");
    private static final long SECONDARY_SEED = offset("threadLocalRandomSecondarySeed");

    /// Of the carrier: from now on Thread.currentThread() is another thread there.
    public static final MethodHandle SET_CURRENT;

    private static final MethodHandle START;
    private static final MethodHandle EXIT;
    private static final MethodHandle DISPATCH_UNCAUGHT;
    private static final MethodHandle OWNER;
    private static final VarHandle INTERRUPTED;
    private static final VarHandle NEXT_NUMBER;
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
            START = thread.findVirtual(Thread.class, "start0", MethodType.methodType(void.class));
            EXIT = thread.findVirtual(Thread.class, "exit", MethodType.methodType(void.class));
            DISPATCH_UNCAUGHT =
                    thread.findVirtual(
                            Thread.class,
                            "dispatchUncaughtException",
                            MethodType.methodType(void.class, Throwable.class));
            INTERRUPTED = thread.findVarHandle(Thread.class, "interrupted", boolean.class);
            Class<?> numbering = Class.forName("java.lang.Thread$ThreadNumbering");
            NEXT_NUMBER =
                    MethodHandles.privateLookupIn(numbering, MethodHandles.lookup())
                            .findStaticVarHandle(numbering, "next", int.class);
            Class<?> factory = Class.forName("java.util.concurrent.Executors$DefaultThreadFactory");
            NEXT_POOL =
                    (AtomicInteger)
                            MethodHandles.privateLookupIn(factory, MethodHandles.lookup())
                                    .findStaticVarHandle(factory, "poolNumber", AtomicInteger.class)
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

    /// The next thread without a name is called Thread-0 again, and the next pool is the first one.
    static void restartNumbering() {
        NEXT_NUMBER.setVolatile(0);
        NEXT_POOL.set(1);
        NEXT_FORK_JOIN_POOL.setVolatile(0);
    }

    /// Gives a thread the sources of randomness that it has in each run.
    static void seed(Thread thread, long seed, int number) {
        UNSAFE.putLong(thread, SEED, seed);
        UNSAFE.putInt(thread, PROBE, (number * 0x9e3779b9) | 1);
        UNSAFE.putInt(thread, SECONDARY_SEED, number * 31 + 1);
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
