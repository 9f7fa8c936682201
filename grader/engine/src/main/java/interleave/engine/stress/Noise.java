package interleave.engine.stress;

/// Perturbs timing: at an edge, now and then, the calling thread yields or spins for a moment.
///
/// It never sleeps, parks or synchronises, for three reasons: a sleeping thread would look as if it
/// waited where the test expects it to wait; parking would use up a permit of the code under test;
/// and a lock or volatile in here would add a happens-before edge that hides the very bug that we
/// look for. Its own state is therefore racy, and may be.
public final class Noise {
    private static final int SLOTS = 64;

    /// Two disturbed threads at most gain from each other; more than this per run only costs time.
    private static final int DISTURBANCES_PER_RUN = 150;

    private static final long[] STATE = new long[SLOTS];
    private static int oneIn;
    private static int longestSpin;
    static int left;

    private Noise() {}

    /// Sets the noise for the next run, from nothing (every fourth run) to much.
    ///
    /// @param seed of this run's choices
    /// @param run counted from 0; the first run is quiet, so that it shows what fails without any
    ///   interleaving
    public static void begin(long seed, int run) {
        long random = mix(seed + run);
        for (int slot = 0; slot < SLOTS; slot++) {
            STATE[slot] = mix(random + slot) | 1;
        }
        int level = run % 4;
        oneIn = level == 0 ? 0 : 1 << (level + (random & 1));
        longestSpin = 2_000 << ((random >>> 8) & 7);
        left = DISTURBANCES_PER_RUN;
    }

    /// No more noise until the next run begins.
    public static void end() {
        left = 0;
    }

    /// A place where another thread may come in between. Called from the code under test, so it
    /// must stay small.
    public static void edge() {
        if (left > 0 && oneIn > 0) {
            disturb(oneIn);
        }
    }

    /// The start of a thread: which of several starts first is worth more noise than any other
    /// edge.
    public static void start() {
        if (left > 0 && oneIn > 0) {
            disturb(2);
        }
    }

    // To lean on the thread scheduler is the whole purpose here.
    @SuppressWarnings("ThreadPriorityCheck")
    private static void disturb(int oneIn) {
        int slot = (int) Thread.currentThread().threadId() & (SLOTS - 1);
        long random = STATE[slot];
        random ^= random << 13;
        random ^= random >>> 7;
        random ^= random << 17;
        STATE[slot] = random;
        if (((random >>> 16) & 0xFFFF) % oneIn != 0) {
            return;
        }
        left--;
        if ((random & 1) == 0) {
            Thread.yield();
        } else {
            spin((random >>> 40) % longestSpin);
        }
    }

    private static void spin(long nanos) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < nanos) {
            Thread.onSpinWait();
        }
    }

    /// The finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
    static long mix(long seed) {
        long z = seed + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
