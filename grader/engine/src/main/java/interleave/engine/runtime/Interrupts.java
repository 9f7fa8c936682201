package interleave.engine.runtime;

import interleave.engine.race.HappensBefore;

/// Interrupts, and what happens before whoever learns of one.
final class Interrupts {
    private Interrupts() {}

    /// Interrupts another thread, or the calling one.
    static void interrupt(ControlledThread me, ControlledThread whom) {
        ThreadInternals.setInterrupted(whom.thread, true);
        whom.interruptedBy = HappensBefore.merge(whom.interruptedBy, me.clock);
        me.clock.tick(me.number);
        whom.history = HappensBefore.mix(whom.history + 31 * me.history);
        me.history = HappensBefore.mix(me.history + 17 * whom.history);
        if (whom.status.isInterruptible()) {
            whom.interruptedAwake = true;
            whom.wake();
        }
    }

    /// As at the beginning of each method that an interrupt ends.
    static void throwIfInterrupted(ControlledThread me) throws InterruptedException {
        if (ThreadInternals.isInterrupted(me.thread)) {
            clearAndThrow(me);
        }
    }

    /// As at its end: whoever was woken by an interrupt says so, and no one else.
    static void throwIfAwokenByOne(ControlledThread me) throws InterruptedException {
        if (me.interruptedAwake) {
            me.interruptedAwake = false;
            clearAndThrow(me);
        }
    }

    private static void clearAndThrow(ControlledThread me) throws InterruptedException {
        learn(me, me);
        ThreadInternals.setInterrupted(me.thread, false);
        throw new InterruptedException();
    }

    /// A thread is about to see another one's interrupt status, or its own.
    static void learn(ControlledThread me, ControlledThread of) {
        boolean interrupted = ThreadInternals.isInterrupted(of.thread);
        if (interrupted && of.interruptedBy != null) {
            me.clock.join(of.interruptedBy);
        }
        me.history = HappensBefore.mix(me.history + (interrupted ? 5 : 3));
    }
}
