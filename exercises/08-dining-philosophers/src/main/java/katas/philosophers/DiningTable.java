package katas.philosophers;

/// A round table with one fork between every two neighbouring seats.
///
/// Seats are numbered from 0; the seat after the last one is seat 0 again. A philosopher eats with
/// the two forks beside its seat, and so shares one fork with each neighbour. At a table of two the
/// neighbours share both forks.
///
/// Any number of threads may dine at the same time, at one seat too: they share its forks, and so
/// they take turns.
public final class DiningTable {
    /// Lays the table, with as many forks as seats.
    ///
    /// @param seats at least 2
    /// @throws IllegalArgumentException if there are fewer than 2 seats
    public DiningTable(int seats) {
        throw new UnsupportedOperationException("TODO: lay the table");
    }

    /// Picks up both forks of a seat, eats, and puts both forks back.
    ///
    /// Nobody else eats with either of the two forks during the meal. While nobody waits, the
    /// caller eats at once, whoever eats at seats that share no fork with it. Whoever calls this
    /// method eats in the end, however often its neighbours come back. Who waits sleeps until it is
    /// woken.
    ///
    /// When the method is left, by whatever way, no fork is held any more. What `meal` throws
    /// reaches the caller as it is. A meal must not dine at the same table itself: what happens
    /// then is not defined.
    ///
    /// @param seat from 0 to seats - 1
    /// @param meal run exactly once, while both forks are held
    /// @throws IllegalArgumentException if there is no such seat
    /// @throws NullPointerException if there is no meal
    /// @throws InterruptedException if the thread is interrupted before it eats; it has not eaten
    ///   then, and holds no fork. (If both forks are free, a thread that comes with its interrupt
    ///   status set may eat instead, and keeps the status.)
    public void dine(int seat, Runnable meal) throws InterruptedException {
        throw new UnsupportedOperationException("TODO: pick up both forks, eat, put them back");
    }
}
