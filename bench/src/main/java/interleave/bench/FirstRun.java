package interleave.bench;

import java.nio.ByteBuffer;

/// Remembers when a program ran for the first time. As [CountedProgram], outside of the heap.
final class FirstRun implements Program {
    private static final ByteBuffer NANOS = ByteBuffer.allocateDirect(Long.BYTES);

    private final Program program;

    FirstRun(Program program) {
        this.program = program;
    }

    @Override
    public void run() throws Throwable {
        if (NANOS.getLong(0) == 0) {
            NANOS.putLong(0, CountedProgram.now());
        }
        program.run();
    }

    /// By System.nanoTime, or 0 if it never ran.
    static long nanos() {
        return NANOS.getLong(0);
    }
}
