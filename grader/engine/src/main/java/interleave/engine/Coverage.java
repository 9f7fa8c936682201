package interleave.engine;

import java.util.Locale;
import java.util.Optional;

/// How much of what can happen was played.
///
/// @param complete whether every schedule was played, up to the order of steps that do not touch
///   each other
/// @param preemptionBound every schedule with at most so many preemptions was played; empty if not
///   even those with none
/// @param enumerated schedules that were played one after the other by the search
/// @param sampled schedules that were drawn at random after it
/// @param uncontrolled why the engine could not take the scenario in hand, so that it was repeated
///   on the plain JVM instead
public record Coverage(
        boolean complete,
        Optional<Integer> preemptionBound,
        int enumerated,
        int sampled,
        Optional<String> uncontrolled) {
    /// Nothing but repetition.
    public static final Coverage NONE =
            new Coverage(false, Optional.empty(), 0, 0, Optional.empty());

    /// The same, but the engine could not go on.
    public Coverage without(String why) {
        return new Coverage(false, preemptionBound, enumerated, sampled, Optional.of(why));
    }

    /// For a report: "all 1,185 schedules" or "all with at most 2 preemptions (3,114), then 40,000
    /// sampled".
    public String text() {
        if (uncontrolled.isPresent()) {
            return "repeated on the plain JVM, since " + uncontrolled.get();
        }
        if (complete) {
            return enumerated == 1
                    ? "the only schedule"
                    : "all " + number(enumerated) + " schedules";
        }
        if (enumerated == 1 && sampled == 0 && preemptionBound.isEmpty()) {
            return "played once";
        }
        String played =
                preemptionBound
                        .map(this::bounded)
                        .orElseGet(() -> enumerated == 0 ? "" : number(enumerated) + " schedules");
        if (sampled == 0) {
            return played;
        }
        return (played.isEmpty() ? "" : played + ", then ") + number(sampled) + " sampled";
    }

    private String bounded(int bound) {
        String most =
                switch (bound) {
                    case 0 -> "without a preemption";
                    case 1 -> "with at most 1 preemption";
                    default -> "with at most " + bound + " preemptions";
                };
        return "all %s (%s)".formatted(most, number(enumerated));
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
