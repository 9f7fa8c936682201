package toys.programs.twins;

import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedTransferQueue;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// Two queues pass one buffer to and fro.
public final class TransferredBack {
    private TransferredBack() {}

    public static final class Right implements Program {
        @Override
        public void test() throws Throwable {
            var there = new LinkedTransferQueue<int[]>();
            var back = new LinkedBlockingDeque<int[]>();
            Together.run(
                    () -> {
                        var buffer = new int[1];
                        buffer[0] = 20;
                        there.transfer(buffer);
                        int[] returned = back.take();
                        buffer[0] *= 2;
                        Expect.equal(42, returned[0]);
                    },
                    () -> {
                        int[] buffer = there.take();
                        buffer[0]++;
                        back.put(buffer);
                    });
        }
    }

    /// Race: the first thread writes the buffer again before it has got it back.
    public static final class Wrong implements Program {
        @Override
        public void test() throws Throwable {
            var there = new LinkedTransferQueue<int[]>();
            var back = new LinkedBlockingDeque<int[]>();
            Together.run(
                    () -> {
                        var buffer = new int[1];
                        buffer[0] = 20;
                        there.transfer(buffer);
                        buffer[0] *= 2;
                        int[] returned = back.take();
                        Expect.equal(42, returned[0]);
                    },
                    () -> {
                        int[] buffer = there.take();
                        buffer[0]++;
                        back.put(buffer);
                    });
        }
    }
}
