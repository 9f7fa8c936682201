package toys.programs.chance;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import toys.programs.Expect;
import toys.programs.Together;

/// Has two threads observe something, and fails with what they saw if the second comes first: the
/// message of a failure then tells whether another run, or another JVM, saw the same.
final class Observed {
    private Observed() {}

    static void byTwo(Callable<Object> observation) throws Throwable {
        var seen = new Object[2];
        var arrivals = new AtomicInteger();
        var first = new AtomicInteger(-1);
        Together.run(
                () -> {
                    seen[0] = observation.call();
                    first.compareAndSet(-1, 0);
                    arrivals.incrementAndGet();
                },
                () -> {
                    seen[1] = observation.call();
                    first.compareAndSet(-1, 1);
                    arrivals.incrementAndGet();
                });
        Expect.equal(2, arrivals.get());
        Expect.that(first.get() == 0, "saw " + seen[0] + " and " + seen[1]);
    }
}
