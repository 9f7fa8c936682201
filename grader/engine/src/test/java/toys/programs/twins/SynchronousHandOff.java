package toys.programs.twins;

import java.util.concurrent.SynchronousQueue;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// A rendezvous orders what came before the put before what comes after the take.
public final class SynchronousHandOff {
    private SynchronousHandOff() {}

    public static final class Right implements Program {
        @Override
        public void test() throws Throwable {
            var queue = new SynchronousQueue<int[]>();
            var parcel = new int[1];
            Together.run(
                    () -> {
                        parcel[0]++;
                        queue.put(parcel);
                    },
                    () -> queue.take()[0]++);
            Expect.equal(2, parcel[0]);
        }
    }

    /// Race: both write the array: the taker, and the putter after the rendezvous.
    public static final class Wrong implements Program {
        @Override
        public void test() throws Throwable {
            var queue = new SynchronousQueue<int[]>();
            var parcel = new int[1];
            Together.run(
                    () -> {
                        queue.put(parcel);
                        parcel[0]++;
                    },
                    () -> queue.take()[0]++);
            Expect.equal(2, parcel[0]);
        }
    }
}
