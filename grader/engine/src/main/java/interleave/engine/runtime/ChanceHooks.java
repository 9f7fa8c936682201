package interleave.engine.runtime;

import interleave.engine.race.HappensBefore;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Makes what the JVM leaves to chance the same in each run.
public final class ChanceHooks {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    /// Racy by intent: it has only to differ now and then.
    private static long uniquifier;

    private ChanceHooks() {}

    /// What makes a generator of random numbers another one at each time; the JDK adds the time.
    public static long seed() {
        ControlledThread me = Execution.me();
        return me == null ? HappensBefore.mix(uniquifier += GOLDEN_GAMMA) : draw(me);
    }

    /// As AtomicLong.getAndAdd, of what the JDK takes its seeds from.
    public static long nextSeed(AtomicLong seeds, long step) {
        ControlledThread me = Execution.me();
        return me == null ? seeds.getAndAdd(step) : draw(me);
    }

    /// As SecureRandom.nextBytes, for controlled threads.
    ///
    /// @return whether it is done
    public static boolean fill(byte @Nullable [] bytes) {
        ControlledThread me = Execution.me();
        if (me == null || bytes == null) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (draw(me) >>> 56);
        }
        return true;
    }

    /// As SecureRandom.generateSeed, for controlled threads; null for others.
    public static byte @Nullable [] bytes(int count) {
        if (Execution.me() == null || count < 0) {
            return null;
        }
        var bytes = new byte[count];
        fill(bytes);
        return bytes;
    }

    /// As Math.random.
    public static double random() {
        ControlledThread me = Execution.me();
        return me == null ? Math.random() : (draw(me) >>> 11) * 0x1.0p-53;
    }

    public static UUID uuid() {
        ControlledThread me = Execution.me();
        return me == null
                ? UUID.randomUUID()
                : new UUID((draw(me) & ~0xF000L) | 0x4000L, (draw(me) >>> 2) | Long.MIN_VALUE);
    }

    public static void shuffle(List<?> list) {
        Collections.shuffle(list, new Random());
    }

    /// An object that is made once and for all, as a lambda is that captures nothing: its hash code
    /// must not depend on who was the first to ask for it.
    public static void constant(Object object, int hash) {
        if (Execution.me() != null) {
            IdentityHashes.fix(object, hash);
        }
    }

    /// An enum's constant has been made.
    public static void constant(Enum<?> constant) {
        IdentityHashes.fix(
                constant,
                constant.getDeclaringClass().getName().hashCode() * 31
                        + constant.name().hashCode());
    }

    /// A class has been loaded.
    public static void constant(@Nullable Class<?> type) {
        if (type != null) {
            IdentityHashes.fix(type, type.getName().hashCode());
        }
    }

    /// Classes that were loaded before the agent, and the enums' constants among them.
    public static void constants(Class<?>[] types) {
        for (Class<?> type : types) {
            constant(type);
            if (type.isEnum() && ThreadInternals.isInitialised(type)) {
                for (Object it : type.getEnumConstants()) {
                    constant((Enum<?>) it);
                }
            }
        }
    }

    /// By what the thread itself has drawn so far, whatever the others do.
    private static long draw(ControlledThread me) {
        return HappensBefore.mix(HappensBefore.mix(me.number + 1) + ++me.draws * GOLDEN_GAMMA);
    }
}
