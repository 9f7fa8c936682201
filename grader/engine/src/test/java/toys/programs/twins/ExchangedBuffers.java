package toys.programs.twins;

import java.util.concurrent.Exchanger;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// Each fills its own buffer, exchanges it, and reads the one it got.
public final class ExchangedBuffers {
    private ExchangedBuffers() {}

    public static final class Right implements Program {
        private void fillAndSwap(Exchanger<int[]> exchanger) throws InterruptedException {
            var mine = new int[1];
            mine[0] = 42;
            int[] yours = exchanger.exchange(mine);
            Expect.that(yours[0] % 42 == 0, "made up");
        }

        @Override
        public void test() throws Throwable {
            var exchanger = new Exchanger<int[]>();
            Together.run(() -> fillAndSwap(exchanger), () -> fillAndSwap(exchanger));
        }
    }

    /// Race: each goes on filling the buffer that it has given away and the other one reads.
    public static final class Wrong implements Program {
        private void fillAndSwap(Exchanger<int[]> exchanger) throws InterruptedException {
            var mine = new int[1];
            int[] yours = exchanger.exchange(mine);
            mine[0] = 42;
            Expect.that(yours[0] % 42 == 0, "made up");
        }

        @Override
        public void test() throws Throwable {
            var exchanger = new Exchanger<int[]>();
            Together.run(() -> fillAndSwap(exchanger), () -> fillAndSwap(exchanger));
        }
    }
}
