package interleave.app.diagnosis;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Why code with threads goes wrong, by its name in the textbook.
public enum Cause {
    LOST_UPDATE("Lost update"),
    CHECK_THEN_ACT("Check, then act"),
    BROKEN_COMPOUND("Broken compound action"),
    ORDER_VIOLATION("Order violation"),
    VISIBILITY("Missing visibility"),
    UNSAFE_PUBLICATION("Unsafe publication"),
    WRONG_LOCK("Wrong lock"),
    LOCK_TOO_COARSE("Lock too coarse"),
    LOCK_HELD_WHILE_CALLING_OUT("Lock held while calling out"),
    NOT_PARALLEL("Not parallel"),
    WRONG_THREAD("Wrong thread"),
    DEADLOCK("Deadlock"),
    LOST_WAKE_UP("Lost wake-up"),
    MISSED_SIGNAL("Missed signal"),
    WAIT_WITHOUT_LOOP("Wait without a loop"),
    PERMIT_LEAKED("Not given back"),
    INTERRUPT_MISHANDLED("Interrupt mishandled"),
    STARVATION("Starvation"),
    LIVELOCK("Livelock"),
    BUSY_WAIT("Busy wait"),
    THREAD_LEAK("Thread leak"),
    UNBOUNDED("Grows without bound"),
    RULE_VIOLATION("Rule violation"),
    PLAIN_MISTAKE("Plain mistake"),
    /// The evidence singles out nothing.
    UNKNOWN("Not singled out");

    private final String title;

    Cause(String title) {
        this.title = title;
    }

    /// As a heading.
    public String title() {
        return title;
    }

    /// The name that result files use: lower case with hyphens.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The cause of this label.
    public static Optional<Cause> labelled(String label) {
        return Stream.of(values()).filter(cause -> cause.label().equals(label)).findFirst();
    }
}
