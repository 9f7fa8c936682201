package interleave.engine.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a run ended.
public sealed interface Ending {
    /// The scenario's own thread has ended, and no other can go on.
    record Passed() implements Ending {}

    /// The scenario threw.
    record Threw(Throwable thrown) implements Ending {}

    /// Before the scenario was over no thread could go on, and none ever would.
    record Hung(List<Standing> threads) implements Ending {}

    /// The run took more steps than it may.
    record Endless(List<Standing> threads, String runner) implements Ending {}

    /// A thread went round a loop that has no schedule point, more often than it may.
    record Looping(List<Standing> threads, String runner) implements Ending {}

    /// The scheduler had seen its future before.
    record Pruned() implements Ending {}

    /// The engine cannot play it: it goes to stress instead.
    record Uncontrollable(String why) implements Ending {}

    /// Where one thread stood.
    ///
    /// @param doing as the rest of a sentence, with the object's name
    /// @param holder the name of the thread that has what this one waits for
    record Standing(
            String name,
            boolean waits,
            String doing,
            @Nullable String holder,
            int site,
            List<StackTraceElement> stack) {
        public Standing {
            stack = List.copyOf(stack);
        }
    }
}
