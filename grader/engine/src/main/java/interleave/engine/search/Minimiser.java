package interleave.engine.search;

import interleave.engine.schedule.Schedule;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes a schedule that fails as short as it can, so that a human can follow it: first the fewest
/// context switches, then the fewest events.
///
/// It is greedy: it tries small changes, keeps those that make the schedule shorter and still fail,
/// and ends when none does. The same schedule gives the same result each time.
public final class Minimiser {
    private static final int PLAYS = 2_000;

    /// Plays schedules.
    @FunctionalInterface
    public interface Player {
        /// Plays an attempt as far as it fits, see [Replay].
        ///
        /// @return the schedule that was really played, if it fails in the way that is looked for
        Optional<Schedule> play(Schedule attempt);
    }

    private final Player player;
    private final Set<Schedule> tried = new HashSet<>();
    private int playsLeft;
    private Turns best = new Turns(List.of());

    public Minimiser(Player player) {
        this(player, PLAYS);
    }

    /// @param plays how many schedules it may play
    public Minimiser(Player player, int plays) {
        this.player = player;
        playsLeft = plays;
    }

    /// The shortest schedule that it finds, at worst the one it is given.
    public Schedule minimise(Schedule failing) {
        best = Turns.of(failing);
        tried.add(failing);
        boolean shorter = true;
        while (shorter && playsLeft > 0) {
            shorter = dropStretches();
            shorter |= changeTurns();
        }
        return best.schedule();
    }

    /// Long stretches first, halved down to one turn.
    private boolean dropStretches() {
        boolean shorter = false;
        for (int length = best.size() / 2; length > 0 && playsLeft > 0; length /= 2) {
            int at = 0;
            while (at + length <= best.size() && playsLeft > 0) {
                if (isShorter(best.without(at, length))) {
                    shorter = true;
                } else {
                    at += length;
                }
            }
        }
        return shorter;
    }

    private boolean changeTurns() {
        boolean shorter = false;
        for (int at = best.size() - 1; at >= 0 && playsLeft > 0; at--) {
            shorter |= changeTurn(Math.min(at, best.size() - 1));
        }
        return shorter;
    }

    /// Makes two turns of a thread one, the earlier or the later; then moves a switch.
    private boolean changeTurn(int at) {
        return isShorter(best.swapped(at, at + 1))
                || isShorter(best.stretched(at, Integer.MAX_VALUE))
                || isShorter(best.stretched(at, 1))
                || isShorter(best.stretched(at, -1))
                || isShorter(best.stretched(at, -best.lastEvents(at)))
                || isShorter(best.stretched(at, -best.lastEvents(at) / 2));
    }

    private boolean isShorter(Turns attempt) {
        Schedule schedule = attempt.schedule();
        if (playsLeft == 0 || !tried.add(schedule)) {
            return false;
        }
        playsLeft--;
        Optional<Turns> played =
                player.play(schedule).map(Turns::of).filter(turns -> turns.isShorterThan(best));
        played.ifPresent(turns -> best = turns);
        return played.isPresent();
    }
}
