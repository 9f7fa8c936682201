package interleave.engine.search;

/// A generator of random numbers that calls nothing of the JDK: Steele, Lea and Flood, "Fast
/// splittable pseudorandom number generators", OOPSLA 2014.
final class SplitMix {
    private static final long GAMMA = 0x9e3779b97f4a7c15L;

    private long state;

    SplitMix(long seed) {
        state = mix(seed);
    }

    long next() {
        state += GAMMA;
        return mix(state);
    }

    /// Evenly one of 0 to bound - 1.
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /// Spreads a number over all 64 bits, one to one.
    static long mix(long number) {
        long z = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
