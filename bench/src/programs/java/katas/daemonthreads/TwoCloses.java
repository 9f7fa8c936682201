package katas.daemonthreads;

import interleave.bench.Program;
import katas.Worker;

/// The sink fails, and two threads close the journal: exactly one of them is told.
public final class TwoCloses implements Program {
    @Override
    public void run() throws Throwable {
        var journal = new Journal(TwoCloses::refuse);
        journal.append("line");
        var one = new Closer(journal, "one");
        var two = new Closer(journal, "two");
        one.start();
        two.start();
        one.await();
        two.await();
        if (one.told == two.told) {
            throw new AssertionError(one.told ? "both were told" : "nobody was told");
        }
    }

    private static void refuse(String line) {
        throw new IllegalArgumentException(line);
    }

    private static final class Closer extends Worker {
        private final Journal journal;
        private boolean told;

        Closer(Journal journal, String name) {
            super(name);
            this.journal = journal;
        }

        @Override
        protected void work() throws InterruptedException {
            try {
                journal.close();
            } catch (IllegalStateException _) {
                told = true;
            }
        }
    }
}
