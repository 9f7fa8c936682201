package toys.programs.control;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.StampedLock;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// StampedLock in its three modes.
public final class StampedLocks {
    private StampedLocks() {}

    private static class Point {
        final StampedLock lock = new StampedLock();
        int x;
        int y;

        void move() {
            long stamp = lock.writeLock();
            x++;
            y--;
            lock.unlockWrite(stamp);
        }
    }

    public static final class ReadAndWrite {
        public static void test() throws Throwable {
            var point = new Point();
            Together.run(
                    point::move,
                    () -> {
                        long stamp = point.lock.readLock();
                        int sum = point.x + point.y;
                        point.lock.unlockRead(stamp);
                        Expect.equal(0, sum);
                    });
        }
    }

    public static final class Optimistic {
        public static void test() throws Throwable {
            var point = new Point();
            Together.run(point::move, () -> Expect.equal(0, sum(point)));
        }

        static int sum(Point point) {
            long stamp = point.lock.tryOptimisticRead();
            int sum = point.x + point.y;
            if (point.lock.validate(stamp)) {
                return sum;
            }
            stamp = point.lock.readLock();
            try {
                return point.x + point.y;
            } finally {
                point.lock.unlockRead(stamp);
            }
        }
    }

    public static final class Converted {
        public static void test() throws Throwable {
            var point = new Point();
            Program moveHome =
                    () -> {
                        long stamp = point.lock.readLock();
                        try {
                            while (point.x > 0) {
                                long write = point.lock.tryConvertToWriteLock(stamp);
                                if (write != 0) {
                                    stamp = write;
                                    point.x = 0;
                                    point.y = 0;
                                } else {
                                    point.lock.unlockRead(stamp);
                                    stamp = point.lock.writeLock();
                                }
                            }
                        } finally {
                            point.lock.unlock(stamp);
                        }
                    };
            Together.run(point::move, moveHome);
            moveHome.test();
            Expect.equal(0, point.x);
        }
    }

    public static final class Views {
        public static void test() throws Throwable {
            var point = new Point();
            Lock write = point.lock.asWriteLock();
            Program move =
                    () -> {
                        write.lock();
                        point.x++;
                        write.unlock();
                    };
            Together.run(move, move);
            Expect.that(point.lock.tryReadLock() != 0, "still locked");
            Expect.equal(2, point.x);
        }
    }
}
