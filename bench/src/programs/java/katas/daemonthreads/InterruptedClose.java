package katas.daemonthreads;

import interleave.bench.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import katas.Worker;

/// A close is interrupted while it waits; the next one waits all the same.
public final class InterruptedClose implements Program {
    @Override
    public void run() throws Throwable {
        var paper = new Paper();
        var journal = new Journal(paper);
        journal.append("first");
        journal.append("second");
        var called =
                new Worker("interrupted") {
                    @Override
                    protected void work() {
                        try {
                            journal.close();
                        } catch (InterruptedException _) {
                            return;
                        }
                        requireBoth(paper.lines);
                    }
                };
        called.start();
        called.callOff();
        called.await();
        journal.close();
        requireBoth(paper.lines);
    }

    private static void requireBoth(List<String> written) {
        if (!written.equals(List.of("first", "second"))) {
            throw new AssertionError("close returned with only these lines written: " + written);
        }
    }

    private static final class Paper implements Consumer<String> {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void accept(String line) {
            lines.add(line);
        }
    }
}
