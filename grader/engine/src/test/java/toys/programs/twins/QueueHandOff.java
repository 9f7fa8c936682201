package toys.programs.twins;

import java.util.concurrent.ArrayBlockingQueue;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// An object is filled, put into a queue, and from then on belongs to who takes it.
public final class QueueHandOff {
    private QueueHandOff() {}

    public static final class Right implements Program {
        @Override
        public void test() throws Throwable {
            var queue = new ArrayBlockingQueue<int[]>(1);
            Together.run(
                    () -> {
                        var parcel = new int[1];
                        parcel[0] = 42;
                        queue.put(parcel);
                    },
                    () -> Expect.that(queue.take()[0] % 42 == 0, "made up"));
        }
    }

    /// Race: the producer fills the array after it has put it, while the consumer reads it.
    public static final class Wrong implements Program {
        @Override
        public void test() throws Throwable {
            var queue = new ArrayBlockingQueue<int[]>(1);
            Together.run(
                    () -> {
                        var parcel = new int[1];
                        queue.put(parcel);
                        parcel[0] = 42;
                    },
                    () -> Expect.that(queue.take()[0] % 42 == 0, "made up"));
        }
    }
}
