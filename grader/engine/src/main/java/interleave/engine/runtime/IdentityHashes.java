package interleave.engine.runtime;

import jdk.internal.misc.Unsafe;

/// The hash codes of objects whose classes have none of their own.
///
/// The JVM draws them from a generator (Marsaglia's xorshift) that each of its threads has for
/// itself, when an object is asked for the first time, and keeps them in the object. We set that
/// generator, so an object's hash code follows from which controlled thread asked and how often it
/// had asked before. That holds for all classes and whoever asks: a HashMap, an IdentityHashMap, a
/// record, Object.toString.
///
/// Where the generator lies in the JVM's own memory is found out by trying. On a JVM that works
/// otherwise, hash codes stay as they come, and the agent says so.
public final class IdentityHashes {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();

    /// In Thread: where the JVM's own record of a thread lies.
    private static final long RECORD = UNSAFE.objectFieldOffset(Thread.class, "eetop");

    /// In that record: where its generator does; 0 if that is unknown.
    private static final long GENERATOR = find();

    /// The generator's four words, in the order in which they lie there.
    private static final int WORDS = 4;

    private static final int HASH_BITS = 0x7FFF_FFFF;

    /// How far to look, in words: a record is longer than that.
    private static final int FARTHEST = 400;

    private IdentityHashes() {}

    /// Whether this JVM works as described, so that hash codes are the same in every schedule.
    public static boolean areSet() {
        return GENERATOR != 0;
    }

    /// Hash codes that are drawn on this real thread are from now on those of the controlled one.
    public static void begin(Thread real, ControlledThread controlled) {
        if (GENERATOR != 0) {
            long at = UNSAFE.getLong(real, RECORD) + GENERATOR;
            UNSAFE.putLongUnaligned(null, at, controlled.hashes);
            UNSAFE.putLongUnaligned(null, at + 8, controlled.moreHashes);
        }
    }

    /// Notes how far the controlled thread's have been drawn.
    public static void end(Thread real, ControlledThread controlled) {
        if (GENERATOR != 0) {
            long at = UNSAFE.getLong(real, RECORD) + GENERATOR;
            controlled.hashes = UNSAFE.getLongUnaligned(null, at);
            controlled.moreHashes = UNSAFE.getLongUnaligned(null, at + 8);
        }
    }

    /// Gives an object that outlives the run a hash code that is always the same, unless it has one
    /// already.
    static void fix(Object object, int hash) {
        if (GENERATOR == 0) {
            return;
        }
        long at = UNSAFE.getLong(ThreadInternals.realThread(), RECORD) + GENERATOR;
        long before = UNSAFE.getLongUnaligned(null, at);
        long moreBefore = UNSAFE.getLongUnaligned(null, at + 8);
        // The next one drawn is w ^ w >>> 19 if the word that is shifted out is 0.
        int wanted = hash & HASH_BITS;
        UNSAFE.putInt(at, wanted ^ (wanted >>> 19));
        UNSAFE.putInt(at + 4, 0);
        int _ = System.identityHashCode(object);
        UNSAFE.putLongUnaligned(null, at, before);
        UNSAFE.putLongUnaligned(null, at + 8, moreBefore);
    }

    private static long find() {
        long record = UNSAFE.getLong(ThreadInternals.realThread(), RECORD);
        var object = new Object();
        int[] before = words(record);
        int drawn = System.identityHashCode(object);
        int[] after = words(record);
        for (int i = 1; i + WORDS <= FARTHEST; i++) {
            if ((after[i] & HASH_BITS) == drawn
                    && after[i] != before[i]
                    && after[i + 1] == before[i + 2]
                    && after[i + 2] == before[i + 3]
                    && after[i + 3] == before[i]
                    && after[i] == next(before[i], before[i + 1])) {
                return i * 4L;
            }
        }
        return 0;
    }

    private static int[] words(long record) {
        var words = new int[FARTHEST];
        for (int i = 0; i < FARTHEST; i++) {
            words[i] = UNSAFE.getInt(record + i * 4L);
        }
        return words;
    }

    private static int next(int last, int shiftedOut) {
        int mixed = shiftedOut ^ (shiftedOut << 11);
        return last ^ (last >>> 19) ^ mixed ^ (mixed >>> 8);
    }
}
