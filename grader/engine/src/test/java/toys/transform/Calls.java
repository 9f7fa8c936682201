package toys.transform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.StampedLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Calls what the engine announces or replaces.
public final class Calls implements Supplier<String> {
    private final AtomicLong number = new AtomicLong();
    private final StampedLock stamps = new StampedLock();
    private final Map<String, Long> shared = new ConcurrentHashMap<>();
    private final List<String> log = new ArrayList<>();

    /// Inherits what it is called for.
    static final class OwnLock extends ReentrantLock {
        private static final long serialVersionUID = 1;

        @Override
        public void lock() {
            super.lock();
        }
    }

    static final class Worker extends Thread {
        private final Runnable work;

        Worker(Runnable work) {
            this.work = work;
        }

        @Override
        public void run() {
            work.run();
        }
    }

    interface Reader {
        AtomicLong number();

        default LongSupplier reads() {
            return number()::get;
        }
    }

    @Override
    public String get() {
        counted();
        locked();
        referenced();
        threads();
        log.add("chance " + chance());
        return String.join("; ", log);
    }

    private void counted() {
        number.addAndGet(5);
        number.compareAndSet(5, 7);
        shared.merge("a", number.get(), Long::sum);
        Map<String, Integer> plain = new HashMap<>();
        plain.put("b", plain.getOrDefault("c", 1) + 1);
        log.add(shared + " " + plain);
    }

    private void locked() {
        var lock = new OwnLock();
        lock.lock();
        log.add("locked " + lock.isHeldByCurrentThread() + lock.tryLock());
        lock.unlock();
        lock.unlock();
        long stamp = stamps.tryOptimisticRead();
        log.add("stamp " + stamps.validate(stamp));
    }

    private void referenced() {
        var lock = new ReentrantLock();
        run(lock::lock);
        log.add("referenced " + lock.isLocked());
        run(lock::unlock);
        synchronized (lock) {
            run(lock::notifyAll);
        }
        List.of("x", "y").forEach(log::add);
        log.add(Map.of("k", List.of(1, 2)).values().stream().map(List::size).toList().toString());
        Callable<Long> read = number::incrementAndGet;
        try {
            log.add(read.call().toString());
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        }
        Reader reader = () -> number;
        log.add("read " + reader.reads().getAsLong());
        LongSupplier clock = System::nanoTime;
        log.add("clock " + (clock.getAsLong() != 0));
    }

    private static void run(Runnable action) {
        action.run();
    }

    private void threads() {
        var worker = new Worker(() -> number.set(99));
        worker.start();
        try {
            worker.join();
            Thread.sleep(0);
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        }
        log.add(number + " " + worker.isAlive() + Thread.interrupted());
    }

    private boolean chance() {
        List<Integer> shuffled = new ArrayList<>(List.of(1, 2, 3));
        Collections.shuffle(shuffled);
        Object key = new Object();
        return shuffled.size() == 3
                && new Random().nextInt(3) < 3
                && Math.random() < 1
                && UUID.randomUUID().version() == 4
                && System.currentTimeMillis() > 0
                && Instant.now().isAfter(Instant.EPOCH)
                && key.hashCode() == key.hashCode()
                && hashCode() == System.identityHashCode(this);
    }
}
