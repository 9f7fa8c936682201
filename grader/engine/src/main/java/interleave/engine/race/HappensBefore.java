package interleave.engine.race;

import java.lang.reflect.Array;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// The happens-before relation of one run, and the accesses that it does not order.
///
/// Beside the clocks it keeps a hash of the relation: of each thread, what it did and what it saw
/// of others. Two prefixes of runs with the same hashes have done the same steps in the same order
/// but for steps that commute, so they have the same future.
public final class HappensBefore {
    /// The key of the whole of a plain collection.
    private static final int CONTENT = -1;

    private final ShadowTable shadows;
    private final IntPredicate isStudents;
    private final Actors actors;
    private final Shadow statics = new Shadow();
    private @Nullable Race race;

    /// Knows the threads of the run.
    @FunctionalInterface
    public interface Actors {
        /// The name of the one that had this number at that moment of its own time.
        String name(int number, int time);
    }

    /// @param isStudents whether a site lies in the code under test, and not in its test
    public HappensBefore(ShadowTable shadows, IntPredicate isStudents, Actors actors) {
        this.shadows = shadows;
        this.isStudents = isStudents;
        this.actors = actors;
    }

    /// The first race of this run, if there was one.
    public @Nullable Race race() {
        return race;
    }

    /// A plain access of an object's field.
    public void access(Actor actor, Object owner, int field, boolean write, int site) {
        plain(actor, shadows.of(owner).variable(field), write, site);
    }

    /// A plain access of a static field.
    public void accessStatic(Actor actor, int field, boolean write, int site) {
        plain(actor, statics.variable(field), write, site);
    }

    /// An access of an array's element; an index out of bounds is left to the array itself.
    public void accessElement(Actor actor, Object array, int index, boolean write, int site) {
        int length = Array.getLength(array);
        if (index >= 0 && index < length) {
            plain(actor, shadows.of(array).element(index, length), write, site);
        }
    }

    /// A call on a collection that is not made for several threads.
    public void accessContent(Actor actor, Object collection, boolean write, int site) {
        plain(actor, shadows.of(collection).variable(CONTENT), write, site);
    }

    private void plain(Actor actor, Variable variable, boolean write, int site) {
        remember(actor, variable, write);
        if (actor.readsOptimistically && !write) {
            actor.tentative.add(new Actor.Tentative(variable, site));
        } else {
            check(actor, variable, write, site);
        }
    }

    /// A stamp was validated, or a new one taken: what was read is settled.
    ///
    /// @param valid whether the stamp tells that nobody has written in between
    public void settle(Actor actor, boolean valid) {
        actor.readsOptimistically = false;
        if (!valid) {
            actor.tentative.forEach(read -> check(actor, read.variable(), false, read.site()));
        }
        actor.tentative.clear();
    }

    private void check(Actor actor, Variable variable, boolean write, int site) {
        VectorClock now = actor.clock;
        actor.lastAccess = now.of(actor.number);
        int unordered =
                write
                        ? variable.write(actor.number, site, now)
                        : variable.read(actor.number, site, now);
        if (unordered >= 0 && race == null) {
            boolean testsOwn = !isStudents.test(unordered) && !isStudents.test(site);
            if (!testsOwn || !actor.knowsOf(variable.rival, variable.rivalTime)) {
                String rival = actors.name(variable.rival, variable.rivalTime);
                race = new Race(unordered, site, rival, actor.toString());
            }
        }
    }

    /// An access of a volatile field: a write releases, a read acquires.
    public void accessVolatile(Actor actor, Object owner, int field, boolean write) {
        Shadow shadow = shadows.of(owner);
        volatileAccess(actor, shadow.variable(field), write);
        if (!write && shadow.published != null) {
            actor.clock.join(shadow.published);
        }
    }

    public void accessVolatileStatic(Actor actor, int field, boolean write) {
        volatileAccess(actor, statics.variable(field), write);
    }

    private static void volatileAccess(Actor actor, Variable variable, boolean write) {
        remember(actor, variable, write);
        if (write) {
            variable.released = merge(variable.released, actor.clock);
            actor.clock.tick(actor.number);
        } else if (variable.released != null) {
            actor.clock.join(variable.released);
        }
    }

    /// Sees all that was published through an element of an array.
    ///
    /// @param offset of the element, as Unsafe counts
    public void acquireElement(Actor actor, Object array, long offset) {
        volatileAccess(actor, shadows.of(array).element(offset), false);
    }

    public void releaseElement(Actor actor, Object array, long offset) {
        volatileAccess(actor, shadows.of(array).element(offset), true);
    }

    /// Sees all that was published through this object.
    public void acquire(Actor actor, Object object) {
        acquireFrom(actor, shadows.of(object));
    }

    private static void acquireFrom(Actor actor, Shadow shadow) {
        shadow.trail.read(actor);
        see(actor, shadow);
    }

    /// Publishes through this object all that has happened so far.
    public void release(Actor actor, Object object) {
        release(actor, shadows.of(object));
    }

    /// Publishes what comes next to whoever takes its turn at this.
    public void release(Actor actor, Shadow shadow) {
        shadow.trail.write(actor);
        publish(actor, shadow);
    }

    /// Both: a compare-and-set.
    public void update(Actor actor, Object object) {
        update(actor, shadows.of(object));
    }

    /// Both: a modelled monitor's turn.
    public void update(Actor actor, Shadow shadow) {
        shadow.trail.write(actor);
        see(actor, shadow);
        publish(actor, shadow);
    }

    private static void see(Actor actor, Shadow shadow) {
        if (shadow.published != null) {
            actor.clock.join(shadow.published);
        }
        shadow.joinVolatiles(actor.clock);
    }

    private static void publish(Actor actor, Shadow shadow) {
        shadow.published = merge(shadow.published, actor.clock);
        actor.clock.tick(actor.number);
    }

    private static void remember(Actor actor, Variable variable, boolean write) {
        if (write) {
            variable.trail.write(actor);
        } else {
            variable.trail.read(actor);
        }
    }

    /// What was published before and what is published now.
    public static VectorClock merge(@Nullable VectorClock before, VectorClock now) {
        if (before == null) {
            return now.copy();
        }
        before.join(now);
        return before;
    }

    /// The finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
    public static long mix(long seed) {
        long z = seed;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
