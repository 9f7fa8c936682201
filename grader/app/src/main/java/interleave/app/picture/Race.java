package interleave.app.picture;

import interleave.engine.Action;
import interleave.engine.Step;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/// The two accesses of a data race: different threads, one variable, at least one of them writes.
final class Race {
    /// Two accesses further apart than this are shown by no picture.
    private static final int REACH = 500;

    private Race() {}

    /// The indices of the last such two; none if there are none.
    ///
    /// @param named which two steps may be it
    static Set<Integer> in(List<Step> steps, BiPredicate<Step, Step> named) {
        for (int second = steps.size() - 1; second > 0; second--) {
            for (int first = second - 1; first >= Math.max(0, second - REACH); first--) {
                if (conflict(steps.get(first), steps.get(second))
                        && named.test(steps.get(first), steps.get(second))) {
                    return Set.of(first, second);
                }
            }
        }
        return Set.of();
    }

    static boolean conflict(Step one, Step other) {
        return accesses(one)
                && accesses(other)
                && !one.object().isEmpty()
                && one.object().equals(other.object())
                && !one.thread().equals(other.thread())
                && (one.action() == Action.WRITE || other.action() == Action.WRITE);
    }

    private static boolean accesses(Step step) {
        return step.action() == Action.READ || step.action() == Action.WRITE;
    }
}
