package katas.sumrace;

import interleave.bench.Program;

/// Two workers sum 1 to 4.
public final class TwoWorkers implements Program {
    @Override
    public void run() throws Throwable {
        long sum = SumRace.threaded(1, 4, 2, new Agency());
        if (sum != 10) {
            throw new AssertionError("1 + 2 + 3 + 4 is 10, not " + sum);
        }
    }
}
