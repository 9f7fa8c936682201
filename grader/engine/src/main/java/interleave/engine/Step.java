package interleave.engine;

/// One step of one thread in a schedule, as a report prints it.
///
/// @param thread the thread's name
/// @param file the source file's name without its folder
/// @param line counted from 1
/// @param event what the thread does there, as the rest of a sentence: "acquires Semaphore#1"
/// @param object the name of what it does that to, the same in all steps of a run:
///   "Buffer#1.count", "the monitor of Buffer#1"; empty if there is none
/// @param value what was read or written; of a BLOCK who has what it waits for, of a NOTIFY who was
///   woken or "nobody", of a WAKE why, of a call of the code under test the test's line; empty
///   where it is unknown, and cut at [#LONGEST_VALUE]
public record Step(
        String thread,
        String file,
        int line,
        String event,
        Action action,
        String object,
        String value) {
    public static final int LONGEST_VALUE = 40;

    public Step {
        value =
                value.length() <= LONGEST_VALUE
                        ? value
                        : value.substring(0, LONGEST_VALUE - 1) + "…";
    }

    /// Of which nothing is known but what it says.
    public Step(String thread, String file, int line, String event) {
        this(thread, file, line, event, Action.OTHER, "", "");
    }

    /// Whether it begins or ends a call of the code under test: one that a test, or the JDK, makes.
    public boolean isOfTheCode() {
        return object.endsWith("()");
    }

    /// The same, seen to be this.
    public Step seenAs(Action seen, String what) {
        return new Step(thread, file, line, event, seen, object, what);
    }
}
