package interleave.engine.lines;

import interleave.engine.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The lines that have been run since somebody began to look, by all threads together.
///
/// One for the whole JVM, since code that is under test cannot be given anything. Threads write it
/// without order: a line that is run is noted, and it does not matter by whom.
public final class Lines {
    /// More than any submission has.
    private static final int MOST = 1 << 15;

    private static final int NONE = -1;

    private static final Map<Line, Integer> NUMBERS = new HashMap<>();
    private static final List<Line> KNOWN = new ArrayList<>();
    private static final boolean[] RUN = new boolean[MOST];

    private Lines() {}

    /// What stands for a line in the code; [#NONE] if there are too many.
    static synchronized int numberOf(Line line) {
        return NUMBERS.computeIfAbsent(
                line,
                unknown -> {
                    if (KNOWN.size() == MOST) {
                        return NONE;
                    }
                    KNOWN.add(unknown);
                    return KNOWN.size() - 1;
                });
    }

    static boolean isNumber(int number) {
        return number != NONE;
    }

    /// Called by the code under test, at each of its lines.
    public static void run(int number) {
        RUN[number] = true;
    }

    /// Forgets what has been run so far.
    public static synchronized void clear() {
        for (int i = 0; i < KNOWN.size(); i++) {
            RUN[i] = false;
        }
    }

    /// What has been run since then.
    public static synchronized List<Line> seen() {
        var seen = new ArrayList<Line>();
        for (int i = 0; i < KNOWN.size(); i++) {
            if (RUN[i]) {
                seen.add(KNOWN.get(i));
            }
        }
        return seen;
    }
}
