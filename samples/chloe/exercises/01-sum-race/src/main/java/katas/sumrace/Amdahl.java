package katas.sumrace;

/// Amdahl's law: how much faster a program gets when only a part of it runs in parallel.
public final class Amdahl {
    private Amdahl() {}

    /// Returns how many times faster the program gets: `1 / ((1 - P) + P / n)`.
    ///
    /// @param parallelFraction P, the part of the sequential running time that can be shared among
    ///   workers, from 0 to 1
    /// @param workers n, at least 1
    /// @throws IllegalArgumentException if an argument is out of its bounds, or not a number
    public static double speedup(double parallelFraction, int workers) {
        return 1 / ((1 - parallelFraction) + parallelFraction / workers);
    }

    /// Returns the parallel fraction that explains a measured speed-up: the inverse of [#speedup].
    ///
    /// @param speedup S, from 1 to `workers`
    /// @param workers n, at least 2, since with one worker any fraction gives the same
    /// @throws IllegalArgumentException if an argument is out of its bounds, or not a number
    public static double parallelFraction(double speedup, int workers) {
        return (1 - 1 / speedup) / (1 - 1 / workers);
    }
}
