package katas.bathroom;

/// A bathroom that women and men use by turns: never both at the same time, and never more than
/// there is room for.
///
/// Once somebody of the other gender waits, newcomers wait behind them, even if there is room. So
/// neither gender can keep the other one out for ever. In which order those of the same gender go
/// in is not defined.
///
/// Any number of threads may come at the same time. Who waits sleeps until it is woken.
public final class Bathroom {
    /// Opens the bathroom, with nobody inside.
    ///
    /// @param capacity how many may be inside together, at least 1
    /// @throws IllegalArgumentException if there is room for less than one
    public Bathroom(int capacity) {
        throw new UnsupportedOperationException("TODO: nobody inside, nobody waiting");
    }

    /// Goes in, runs the visit, and leaves.
    ///
    /// Waits while somebody of the other gender is inside, while there is no room, or behind those
    /// of the other gender who were already waiting. When the last one inside has left, those of
    /// the other gender who wait go in together, as many as there is room for.
    ///
    /// What `visit` throws reaches the caller as it is. When the method is left, by whatever way,
    /// the caller has left the bathroom. A visit must not visit the same bathroom itself: what
    /// happens then is not defined.
    ///
    /// @param visit run exactly once, inside
    /// @throws NullPointerException if the gender or the visit is null, at once, whoever is inside
    /// @throws InterruptedException if the thread is interrupted before it goes in; the visit has
    ///   not run then, and nobody waits behind this one any longer. (If it need not wait, a thread
    ///   that comes with its interrupt status set may go in instead, and keeps the status.)
    public void visit(Gender gender, Runnable visit) throws InterruptedException {
        throw new UnsupportedOperationException("TODO: go in, visit, leave");
    }
}
