package interleave.bench;

import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Plain repetition on the plain JVM. A run that takes too long hangs.
final class PlainTool implements Tool {
    private static final Duration DEADLINE = Duration.ofSeconds(1);

    @Override
    public Search search(Program program, long seed, int schedules) {
        var repetition = new Repetition(program, schedules);
        long start = System.nanoTime();
        repetition.start();
        String finding = repetition.awaitFinding();
        long nanos = System.nanoTime() - start;
        return new Search(repetition.begun, OptionalLong.empty(), nanos, finding);
    }

    private static final class Repetition extends Thread {
        private final Program program;
        private final int runs;
        private volatile long begun;
        private volatile @Nullable Throwable thrown;

        Repetition(Program program, int runs) {
            super("repetition");
            this.program = program;
            this.runs = runs;
            setDaemon(true);
        }

        @Override
        @SuppressWarnings("NonAtomicOperationOnVolatileField") // only this thread writes it
        public void run() {
            try {
                while (begun < runs) {
                    begun++;
                    program.run();
                }
            } catch (Throwable failure) {
                thrown = failure;
            }
        }

        String awaitFinding() {
            try {
                for (long before = -1; !join(DEADLINE); before = begun) {
                    if (begun == before) {
                        return "hangs";
                    }
                }
            } catch (InterruptedException impossible) {
                throw new IllegalStateException(impossible);
            }
            return thrown == null ? "" : String.valueOf(thrown);
        }
    }
}
