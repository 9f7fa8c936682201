package interleave.app.report;

import java.time.Duration;
import java.util.Locale;

/// Numbers with their noun: "1 run", "2 runs".
final class Counted {
    private Counted() {}

    static String of(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /// With a decimal place, as nobody compares milliseconds: "3.2 s".
    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
