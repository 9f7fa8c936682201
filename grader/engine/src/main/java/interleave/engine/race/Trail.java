package interleave.engine.race;

/// What was done to one thing so far, as a hash that is the same for all orders of steps that
/// commute.
///
/// As long as only one thread has touched it, that thread learns nothing from it that it does not
/// know already, so nothing is mixed into the thread's own history. That keeps out what the JDK
/// does for itself on whichever thread comes by, and in some runs only: compiling method handles,
/// filling caches.
final class Trail {
    private static final int NOBODY = -1;
    private static final int EVERYBODY = -2;

    private long written;
    private long read;
    private int owner = NOBODY;

    void read(Actor actor) {
        if (isOwn(actor)) {
            touch(actor);
        } else {
            actor.history = HappensBefore.mix(actor.history * 31 + written);
            read += HappensBefore.mix(actor.history);
        }
    }

    void write(Actor actor) {
        if (isOwn(actor)) {
            touch(actor);
        } else {
            actor.history = HappensBefore.mix(actor.history * 31 + written + read);
            written = actor.history;
            read = 0;
        }
    }

    private boolean isOwn(Actor actor) {
        if (owner == NOBODY) {
            owner = actor.number;
        } else if (owner != actor.number) {
            owner = EVERYBODY;
        }
        return owner == actor.number;
    }

    private void touch(Actor actor) {
        written = HappensBefore.mix(written + actor.history);
    }
}
