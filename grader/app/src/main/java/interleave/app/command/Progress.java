package interleave.app.command;

import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicInteger;

/// Shows how far a long command has come: on a terminal as one line written over, elsewhere as a
/// line a step.
final class Progress {
    private final PrintWriter err;
    private final boolean terminal;
    private final int steps;
    private final AtomicInteger done = new AtomicInteger();

    Progress(Workspace workspace, int steps) {
        this.err = workspace.err();
        this.terminal = workspace.colour();
        this.steps = steps;
    }

    /// One more step is done.
    ///
    /// @param what it was, in a few words
    synchronized void step(String what) {
        show(done.incrementAndGet(), what);
    }

    /// Nothing is done yet, but something is under way.
    ///
    /// @param what it is, in a few words
    synchronized void begin(String what) {
        show(0, what);
    }

    private void show(int count, String what) {
        if (terminal) {
            err.printf("\r\u001b[2K[%d/%d] %s", count, steps, what);
        } else {
            err.printf("[%d/%d] %s%n", count, steps, what);
        }
        err.flush();
    }

    /// Takes the line away again.
    synchronized void end() {
        if (terminal) {
            err.print("\r\u001b[2K");
            err.flush();
        }
    }
}
