package interleave.junit;

import interleave.engine.schedule.Schedule;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names one schedule of one test: "3f2a9c4-a12b3_1a7", a tag made from the test's id and the
/// engine's own token.
///
/// @param tag seven hexadecimal digits, so that none of some thousand tests share one
/// @param schedule see [Schedule]
public record ReplayToken(String tag, String schedule) {
    private static final Pattern FORM = Pattern.compile("([0-9a-f]{7})-(\\S+)");
    private static final int TAG_BITS = 28;

    /// Stands for the "!" of a schedule, which a shell takes for a line of its history.
    private static final char PICK = '_';

    /// The token of a schedule.
    ///
    /// @param criterion the test's id, "TestClass.method"
    public static ReplayToken of(String criterion, String schedule) {
        return new ReplayToken(tag(criterion), schedule);
    }

    /// Reads a token as [#text] writes it.
    ///
    /// @throws IllegalArgumentException with one line that says what is wrong
    public static ReplayToken parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "%s is no token: one looks like 3f2a9c4-a12b3a7".formatted(text.strip()));
        }
        String schedule = form.group(2).replace(PICK, '!');
        var _ = Schedule.parse(schedule);
        return new ReplayToken(form.group(1), schedule);
    }

    /// Whether this token may be one of this test's.
    public boolean fits(String criterion) {
        return tag.equals(tag(criterion));
    }

    /// The whole token.
    public String text() {
        return tag + "-" + schedule.replace('!', PICK);
    }

    /// The hash of a string is part of its contract, so that the tag is the same on every JVM; its
    /// upper bits say little, since names are alike, hence the multiplication (Knuth, 6.4).
    private static String tag(String criterion) {
        int spread = criterion.hashCode() * 0x9E3779B9;
        return "%07x".formatted(spread >>> (Integer.SIZE - TAG_BITS));
    }
}
