package interleave.engine.runtime;

import interleave.engine.Step;
import java.util.ArrayList;
import java.util.List;

/// All events of one run, as a report prints them.
public final class Trace {
    /// Nobody reads further, and a schedule that takes longer is endless.
    private static final int LONGEST = 5_000;

    private final List<Step> steps = new ArrayList<>();
    private final Names names;

    Trace(Names names) {
        this.names = names;
    }

    public List<Step> steps() {
        return steps;
    }

    void add(ControlledThread thread, int number) {
        aside(() -> note(thread, number));
    }

    void blocks(ControlledThread thread) {
        aside(() -> noteThatItBlocks(thread));
    }

    /// A run that is not traced must come to the same hash codes, and this one loads classes.
    private static void aside(Runnable noting) {
        ClassHooks.enterLinkage();
        try {
            noting.run();
        } finally {
            ClassHooks.leaveLinkage();
        }
    }

    private void note(ControlledThread thread, int number) {
        Site site = Sites.at(number);
        if (number == 0 || steps.size() >= LONGEST) {
            return;
        }
        String event =
                thread.object == null
                        ? site.event()
                                .replace(" on {}", "")
                                .replace(" of {}", "")
                                .replace("{}", "it")
                        : site.event().replace("{}", names.of(thread.object));
        append(new Step(thread.toString(), site.file(), site.line(), event));
    }

    /// What happens to a thread where it stands.
    void add(ControlledThread thread, String event) {
        aside(() -> note(thread, event));
    }

    /// A thread that looks again and again is shown doing it once.
    private void append(Step step) {
        if (steps.isEmpty() || !steps.getLast().equals(step)) {
            steps.add(step);
        }
    }

    private void noteThatItBlocks(ControlledThread thread) {
        note(thread, Standings.of(thread.execution, thread, List.of()).doing());
    }

    private void note(ControlledThread thread, String event) {
        Site site = Sites.at(thread.site);
        if (steps.size() < LONGEST) {
            append(new Step(thread.toString(), site.file(), site.line(), event));
        }
    }
}
