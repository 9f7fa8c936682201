package interleave.engine.runtime;

import interleave.engine.race.VectorClock;
import java.util.List;

/// The call of each thread that has not returned so far, as far as it is an event.
final class OpenCalls {
    /// In the place of a step that there is none of.
    static final int NONE = -1;

    private final Call[] calls = new Call[VectorClock.THREADS];

    OpenCalls() {
        for (int i = 0; i < calls.length; i++) {
            calls[i] = new Call();
        }
    }

    /// @param waits whether somebody will tell that it has returned
    void begin(ControlledThread thread, int step, boolean waits) {
        Call call = of(thread);
        call.end();
        call.step = step;
        call.waitsForReturn = waits;
    }

    Call of(ControlledThread thread) {
        return calls[thread.number];
    }

    List<Call> all() {
        return List.of(calls);
    }

    static final class Call {
        int step = NONE;
        boolean waitsForReturn;

        /// Whether the thread had to wait in it.
        boolean blocked;

        /// Whether it returned without having done what it is there for.
        boolean refused;

        /// Why the thread goes on that has waited.
        String why = "";

        boolean isOpen() {
            return step != NONE && waitsForReturn;
        }

        void end() {
            step = NONE;
            blocked = false;
            refused = false;
        }
    }
}
