package interleave.engine.search;

import java.util.Arrays;

/// The choices of a depth-first search, from the root to where it is now.
///
/// The first ones, up to the one that was changed last, are replayed; those after it are new.
final class Path {
    private int[] chosen = new int[64];
    private int[] options = new int[64];

    /// What each choice looked like, to notice when it looks different the next time.
    private long[] marks = new long[64];

    /// The state of each choice among several, if the search looks at states.
    private long[] states = new long[64];

    private int depth;
    private int replayed;

    /// Back to the root.
    void begin() {
        if (depth < replayed) {
            throw new NotDeterministic(
                    "The schedule ended after %d choices, of %d".formatted(depth, replayed));
        }
        depth = 0;
    }

    boolean isReplaying() {
        return depth < replayed;
    }

    /// What was chosen here the last time, or is now.
    int replay(long mark) {
        if (marks[depth] != mark) {
            throw new NotDeterministic("Choice %d is not what it was".formatted(depth + 1));
        }
        return chosen[depth++];
    }

    /// A new choice: the first option.
    ///
    /// @param state 0 for none
    int add(int optionCount, long mark, long state) {
        if (depth == chosen.length) {
            chosen = Arrays.copyOf(chosen, 2 * depth);
            options = Arrays.copyOf(options, 2 * depth);
            marks = Arrays.copyOf(marks, 2 * depth);
            states = Arrays.copyOf(states, 2 * depth);
        }
        chosen[depth] = 0;
        options[depth] = optionCount;
        states[depth] = state;
        marks[depth++] = mark;
        replayed = depth;
        return 0;
    }

    /// Whether one of the choices that led here was made in this state.
    boolean holds(long state) {
        for (int i = 0; i < depth; i++) {
            if (states[i] == state) {
                return true;
            }
        }
        return false;
    }

    /// Goes on to the next option of the last choice that has one left; false if none has.
    boolean advance() {
        while (replayed > 0 && chosen[replayed - 1] + 1 == options[replayed - 1]) {
            replayed--;
        }
        if (replayed == 0) {
            return false;
        }
        chosen[replayed - 1]++;
        return true;
    }
}
