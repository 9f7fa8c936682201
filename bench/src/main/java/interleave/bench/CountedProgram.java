package interleave.bench;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.ByteBuffer;

/// Counts its runs, and remembers when the last one began and when one first threw.
///
/// Lincheck sets fields back between schedules and answers calls to the clock with a number of its
/// own; hence memory outside of the heap, and a clock behind a method handle.
final class CountedProgram implements Program {
    private static final int RUNS = 0;
    private static final int BEGIN = 8;
    private static final int FAILURE = 16;
    private static final int RUNS_TO_FAILURE = 24;

    private static final ByteBuffer NUMBERS = ByteBuffer.allocateDirect(32);
    private static final MethodHandle CLOCK = clock();

    private final Program program;

    CountedProgram(Program program) {
        this.program = program;
    }

    @Override
    public void run() throws Throwable {
        NUMBERS.putLong(RUNS, runs() + 1);
        NUMBERS.putLong(BEGIN, now());
        try {
            program.run();
        } catch (Throwable thrown) {
            failed();
            throw thrown;
        }
    }

    static void reset() {
        for (int at = 0; at < NUMBERS.capacity(); at += Long.BYTES) {
            NUMBERS.putLong(at, 0);
        }
    }

    static long runs() {
        return NUMBERS.getLong(RUNS);
    }

    /// When the last run began, by System.nanoTime.
    static long begin() {
        return NUMBERS.getLong(BEGIN);
    }

    /// When a run threw for the first time, by System.nanoTime; 0 if none has.
    static long failure() {
        return NUMBERS.getLong(FAILURE);
    }

    static long runsToFailure() {
        return NUMBERS.getLong(RUNS_TO_FAILURE);
    }

    private static void failed() throws Throwable {
        if (failure() == 0) {
            NUMBERS.putLong(FAILURE, now());
            NUMBERS.putLong(RUNS_TO_FAILURE, runs());
        }
    }

    static long now() throws Throwable {
        return (long) CLOCK.invokeExact();
    }

    private static MethodHandle clock() {
        try {
            var type = MethodType.methodType(long.class);
            return MethodHandles.lookup().findStatic(System.class, "nanoTime", type);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }
}
