package interleave.engine.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.AbstractQueuedLongSynchronizer;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/// Which objects of `java.util.concurrent` are parts of one: a lock is made of a synchroniser,
/// which is what a thread that waits says it waits for.
final class LockParts {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final String SYNCHRONISER = "sync";
    private static final String OUTER = "this$0";

    private static final long OF_LOCK = offset(ReentrantLock.class, SYNCHRONISER);
    private static final long OF_SEMAPHORE = offset(Semaphore.class, SYNCHRONISER);
    private static final long OF_LATCH = offset(CountDownLatch.class, SYNCHRONISER);
    private static final long OF_BOTH = offset(ReentrantReadWriteLock.class, SYNCHRONISER);
    private static final long OF_READ_LOCK =
            offset(ReentrantReadWriteLock.ReadLock.class, SYNCHRONISER);
    private static final long OF_WRITE_LOCK =
            offset(ReentrantReadWriteLock.WriteLock.class, SYNCHRONISER);
    private static final long OF_CONDITION =
            offset(AbstractQueuedSynchronizer.ConditionObject.class, OUTER);
    private static final long OF_LONG_CONDITION =
            offset(AbstractQueuedLongSynchronizer.ConditionObject.class, OUTER);

    private static final long FIRST_WAITER =
            offset(AbstractQueuedSynchronizer.ConditionObject.class, "firstWaiter");
    private static final Class<?> NODE = nested("Node");
    private static final Class<?> CONDITION_NODE = nested("ConditionNode");
    private static final long NEXT_WAITER = offset(CONDITION_NODE, "nextWaiter");
    private static final long WAITER = offset(NODE, "waiter");
    private static final long STATUS = offset(NODE, "status");

    /// In a node's status, as long as it has not been signalled.
    private static final int WAITS = 2;

    private LockParts() {}

    /// The threads that wait on a condition, in the order in which they are signalled; none if it
    /// is no condition.
    static List<Thread> waitingOn(Object object) {
        var waiting = new ArrayList<Thread>();
        if (object instanceof AbstractQueuedSynchronizer.ConditionObject condition) {
            Object node = UNSAFE.getReference(condition, FIRST_WAITER);
            while (node != null) {
                if ((UNSAFE.getInt(node, STATUS) & WAITS) != 0
                        && UNSAFE.getReference(node, WAITER) instanceof Thread thread) {
                    waiting.add(thread);
                }
                node = UNSAFE.getReference(node, NEXT_WAITER);
            }
        }
        return waiting;
    }

    private static Class<?> nested(String name) {
        for (Class<?> type : AbstractQueuedSynchronizer.class.getDeclaredClasses()) {
            if (type.getSimpleName().equals(name)) {
                return type;
            }
        }
        throw new IllegalStateException("no " + name + " in AbstractQueuedSynchronizer");
    }

    /// The synchroniser of a lock, so that both go by one name; itself if it is none.
    static Object core(Object object) {
        return switch (object) {
            case ReentrantLock lock -> UNSAFE.getReference(lock, OF_LOCK);
            case Semaphore semaphore -> UNSAFE.getReference(semaphore, OF_SEMAPHORE);
            case CountDownLatch latch -> UNSAFE.getReference(latch, OF_LATCH);
            case ReentrantReadWriteLock lock -> UNSAFE.getReference(lock, OF_BOTH);
            case ReentrantReadWriteLock.ReadLock lock -> UNSAFE.getReference(lock, OF_READ_LOCK);
            case ReentrantReadWriteLock.WriteLock lock -> UNSAFE.getReference(lock, OF_WRITE_LOCK);
            default -> object;
        };
    }

    /// The synchroniser of the lock that a condition belongs to; null if it is no condition.
    static @Nullable Object lockOf(Object object) {
        return switch (object) {
            case AbstractQueuedSynchronizer.ConditionObject condition ->
                    UNSAFE.getReference(condition, OF_CONDITION);
            case AbstractQueuedLongSynchronizer.ConditionObject condition ->
                    UNSAFE.getReference(condition, OF_LONG_CONDITION);
            default -> null;
        };
    }

    private static long offset(Class<?> type, String field) {
        return UNSAFE.objectFieldOffset(type, field);
    }
}
