package interleave.junit;

import interleave.engine.Finding;
import interleave.engine.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Bounds how often others may go before a thread that waits: whoever is overtaken for ever starves.
///
/// Let one thread wait, then let others go again and again and tell each time:
///
///     var overtaking = Overtaking.of(waiting, 5);
///     while (!hasHadItsTurn(waiting)) {
///         overtaking.goes(theNextOneThatGoes());
///     }
///
/// Or let each thread tell it itself, in the midst of what only one of them can do at a time.
public final class Overtaking {
    private final Thread waiting;
    private final int atMost;

    // A plain monitor, which the engine does not see: one more order between the threads would hide
    // their races.
    private final Map<String, Integer> times = new LinkedHashMap<>();
    private int total;
    private boolean over;

    private Overtaking(Thread waiting, int atMost) {
        this.waiting = waiting;
        this.atMost = atMost;
    }

    /// Waits until this thread waits; from then on others count.
    ///
    /// @param atMost how often others may go before it, all together
    public static Overtaking of(Thread waiting, int atMost) throws InterruptedException {
        Blocking.awaitBlocked(waiting);
        return new Overtaking(waiting, atMost);
    }

    /// It is this thread's turn. When it is the waiting one's, all is well from then on.
    ///
    /// @throws Finding of the kind starvation if others went before it too often
    public synchronized void goes(Thread thread) {
        over |= thread.equals(waiting);
        if (over) {
            return;
        }
        times.merge(thread.getName(), 1, Integer::sum);
        if (++total > atMost) {
            throw new Finding(Kind.STARVATION, text());
        }
    }

    private String text() {
        return "%s waits, and others have gone before it %d times: %s. Nobody makes them wait for it, so it may wait for ever."
                .formatted(
                        waiting.getName(),
                        total,
                        times.entrySet().stream()
                                .map(one -> "%s %d times".formatted(one.getKey(), one.getValue()))
                                .collect(Collectors.joining(", ")));
    }
}
