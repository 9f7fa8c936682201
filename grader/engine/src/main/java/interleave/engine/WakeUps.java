package interleave.engine;

/// What ends the waits of the code under test.
public enum WakeUps {
    /// What they wait for: a notify, a signal, a permit, a timeout, an interrupt.
    CAUSED,
    /// Now and then nothing at all, as the specifications of Object.wait, Condition.await and
    /// LockSupport.park allow: at most twice in a run. Right code waits in a loop and never
    /// notices.
    SPURIOUS
}
