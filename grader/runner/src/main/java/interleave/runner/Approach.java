package interleave.runner;

/// How a test JVM plays each of its criteria.
public sealed interface Approach {
    /// Chooses the schedules itself; what it cannot control it leaves to others.
    ///
    /// @param schedules the budget of each criterion
    record Explore(int schedules) implements Approach {}

    /// Plays each criterion again and again as the JVM happens to schedule it.
    ///
    /// @param runs the budget of each criterion
    /// @param noise whether the submission's classes get edges of it
    record Stress(int runs, boolean noise) implements Approach {}

    /// Plays one schedule of one criterion.
    ///
    /// @param token as reports print it
    record Replay(String token) implements Approach {}

    /// As one word of a command line, which [#parse] reads.
    default String word() {
        return switch (this) {
            case Explore explore -> "explore:" + explore.schedules();
            case Stress stress -> (stress.noise() ? "noise:" : "stress:") + stress.runs();
            case Replay replay -> "replay:" + replay.token();
        };
    }

    static Approach parse(String word) {
        int colon = word.indexOf(':');
        String value = word.substring(colon + 1);
        return switch (word.substring(0, Math.max(0, colon))) {
            case "explore" -> new Explore(Integer.parseInt(value));
            case "noise" -> new Stress(Integer.parseInt(value), true);
            case "stress" -> new Stress(Integer.parseInt(value), false);
            case "replay" -> new Replay(value);
            default -> throw new IllegalArgumentException("nobody plays a test by " + word);
        };
    }
}
