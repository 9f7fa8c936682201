package interleave.app.report;

import interleave.engine.Step;

/// What a step says besides what its thread does.
final class Told {
    private Told() {}

    /// What was read or written, or who was woken: "= 0", "wakes nobody"; nothing where the event
    /// says it itself.
    static String value(Step step) {
        String value = SafeText.line(step.value());
        if (value.isEmpty()) {
            return "";
        }
        return switch (step.action()) {
            case READ, WRITE -> "= " + value;
            case NOTIFY, NOTIFY_ALL -> "wakes " + value;
            default -> "";
        };
    }

    /// The event with its value behind it, in one line.
    static String event(Step step) {
        return (SafeText.line(step.event()) + " " + value(step)).strip();
    }
}
