package interleave.bench;

import java.util.stream.DoubleStream;

/// The middle of numbers.
final class Median {
    private Median() {}

    /// Of an even count, the upper one of the two in the middle; NaN of none.
    static double of(DoubleStream numbers) {
        double[] sorted = numbers.sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }
}
