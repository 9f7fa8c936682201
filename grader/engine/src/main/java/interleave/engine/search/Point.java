package interleave.engine.search;

/// A schedule point, as a scheduler sees it. Threads are numbered from 0 in the order of their
/// start; the candidates are those that may go on.
///
/// It is one object that changes from point to point: read it, do not keep it.
public interface Point {
    /// How many threads may go on, at least one.
    int candidates();

    /// The number of a candidate; they come in ascending order.
    ///
    /// @param index from 0 to candidates() - 1
    int candidate(int index);

    /// The thread that came to this point, if it may go on; -1 if it has blocked, ended or given
    /// way. To choose another one while this is not -1 is a preemption.
    int current();

    /// Whether what these two threads are about to do touches the same thing, and one of them
    /// changes it.
    boolean conflict(int thread, int other);

    /// The number of threads so far, whether they can go on or not.
    int threads();

    /// A hash of the happens-before relation of all that was done so far, with the state of each
    /// thread: two prefixes of schedules with the same hash lead to the same futures (Musuvathi and
    /// Qadeer, "Partial-order reduction for context-bounded state exploration", 2007).
    long history();
}
