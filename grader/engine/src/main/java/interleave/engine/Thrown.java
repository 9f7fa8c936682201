package interleave.engine;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a run threw, and whose fault it is.
public record Thrown(CodeUnderTest code, Throwable throwable) {
    private static final Pattern ADDRESS = Pattern.compile("(@|/0x)[0-9a-f]{6,16}\\b");

    /// The failure that it means: of a kind of its own, an exception out of the student's code, or
    /// an answer that the test did not expect.
    public Failure failure() {
        return new Failure(kind(), message(), locations(), threads(), throwable);
    }

    private Said said() {
        return new Said(code, throwable);
    }

    private List<ThreadReport> threads() {
        if (throwable instanceof Finding finding && !finding.threads().isEmpty()) {
            return finding.threads();
        }
        return List.of(
                new ThreadReport(
                        "the test",
                        "threw " + throwable.getClass().getSimpleName(),
                        code.lines(said().stack())));
    }

    private Kind kind() {
        if (throwable instanceof Finding finding) {
            return finding.kind();
        }
        return isTheStudents() ? Kind.EXCEPTION : Kind.WRONG_RESULT;
    }

    /// What a library of assertions throws is an answer that was not expected, whoever called it.
    private boolean isTheStudents() {
        StackTraceElement[] stack = said().stack();
        boolean checked =
                throwable instanceof AssertionError && stack.length > 0 && !code.owns(stack[0]);
        return !checked && code.isActiveIn(stack);
    }

    private String message() {
        String message = withoutAddresses(said().message());
        return throwable instanceof AssertionError && message != null
                ? message.strip()
                : throwable.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }

    /// An object's identity is another one in each run, and tells a reader nothing.
    private static @Nullable String withoutAddresses(@Nullable String message) {
        return message == null ? null : ADDRESS.matcher(message).replaceAll("");
    }

    private List<Location> locations() {
        if (throwable instanceof Finding finding && !finding.locations().isEmpty()) {
            return finding.locations();
        }
        return code
                .innermost(said().stack())
                .map(
                        frame ->
                                new Location(
                                        String.valueOf(frame.getFileName()),
                                        frame.getLineNumber(),
                                        "thrown from here"))
                .stream()
                .toList();
    }
}
