package katas.sumrace;

import interleave.bench.Program;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;
import katas.Worker;

/// A caller is interrupted; however its call ends, its worker has ended by then.
public final class InterruptedCaller implements Program {
    @Override
    public void run() throws Throwable {
        var caller = new Caller();
        caller.start();
        caller.callOff();
        caller.await();
    }

    private static final class Caller extends Worker implements ThreadFactory {
        private final AtomicReference<Crew> crew = new AtomicReference<>();

        Caller() {
            super("caller");
        }

        @Override
        protected void work() {
            try {
                SumRace.threaded(1, 2, 1, this);
            } catch (InterruptedException _) {
                Crew hired = crew.get();
                if (hired != null && hired.isAlive()) {
                    throw new AssertionError("a worker outlives the call that hired it");
                }
            }
        }

        @Override
        public Thread newThread(Runnable slice) {
            var hired = new Crew(slice);
            crew.set(hired);
            return hired;
        }
    }
}
