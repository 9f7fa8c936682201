package katas.pingpong;

/// Two players who hit a ball by turns, again and again.
///
/// One thread calls [#ping], another one [#pong]. Ping has the first hit, then they take turns for
/// ever, over all calls and games, whichever thread comes first. A player who is not up sleeps
/// until the other one's hit has ended, and then sees all that the other one has done up to then.
///
/// Which threads the two players are may change from call to call.
public final class PingPong {
    /// @param rounds how many hits a call plays, at least 1
    /// @throws IllegalArgumentException naming the rounds, if they are less than 1
    public PingPong(int rounds) {
        throw new UnsupportedOperationException("TODO: it is ping's turn");
    }

    /// Hits `rounds` times, each time when it is ping's turn, and passes the turn on to pong after
    /// each hit.
    ///
    /// A hit that throws is a hit, too: the turn is passed on, the call ends, and its caller gets
    /// what the hit threw.
    ///
    /// @throws InterruptedException if interrupted before or while it waits for its turn; whose
    ///   turn it is has not changed
    /// @throws NullPointerException if there is no hit; at once, and nothing has changed
    public void ping(Runnable hit) throws InterruptedException {
        throw new UnsupportedOperationException("TODO: wait for ping's turn, hit, pass it on");
    }

    /// Hits `rounds` times, each time when it is pong's turn, and passes the turn on to ping after
    /// each hit.
    ///
    /// A hit that throws is a hit, too: the turn is passed on, the call ends, and its caller gets
    /// what the hit threw.
    ///
    /// @throws InterruptedException if interrupted before or while it waits for its turn; whose
    ///   turn it is has not changed
    /// @throws NullPointerException if there is no hit; at once, and nothing has changed
    public void pong(Runnable hit) throws InterruptedException {
        throw new UnsupportedOperationException("TODO: wait for pong's turn, hit, pass it on");
    }
}
