package katas.daemonthreads;

import interleave.bench.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import katas.Worker;

/// A line comes while the journal is being closed: it is delivered, or refused.
public final class AppendAndClose implements Program {
    @Override
    public void run() throws Throwable {
        var paper = new Paper();
        var journal = new Journal(paper);
        var late =
                new Worker("late") {
                    boolean accepted;

                    @Override
                    protected void work() {
                        try {
                            journal.append("late");
                            accepted = true;
                        } catch (IllegalStateException _) {
                            accepted = false;
                        }
                    }
                };
        late.start();
        journal.append("first");
        journal.append("second");
        journal.close();
        List<String> written = List.copyOf(paper.lines);
        late.await();
        if (written.contains("late") != late.accepted) {
            throw new AssertionError(late.accepted ? "accepted and lost" : "refused and delivered");
        }
        if (written.indexOf("first") < 0 || written.indexOf("first") > written.indexOf("second")) {
            throw new AssertionError("not in the order of the appends: " + written);
        }
    }

    private static final class Paper implements Consumer<String> {
        private final List<String> lines = new ArrayList<>();
        private Thread writer;

        @Override
        public void accept(String line) {
            if (writer != null && writer != Thread.currentThread()) {
                throw new AssertionError("two threads call the sink");
            }
            writer = Thread.currentThread();
            lines.add(line);
        }
    }
}
