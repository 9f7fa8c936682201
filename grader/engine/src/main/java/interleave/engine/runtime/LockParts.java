package interleave.engine.runtime;

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

    private LockParts() {}

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
