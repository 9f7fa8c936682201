package interleave.engine;

import java.util.List;

/// What a run threw, and whose fault it is.
public record Thrown(CodeUnderTest code, Throwable throwable) {
    /// The failure that it means: of a kind of its own, an exception out of the student's code, or
    /// an answer that the test did not expect.
    public Failure failure() {
        var stack =
                new ThreadReport(
                        "the test",
                        "threw " + throwable.getClass().getSimpleName(),
                        code.lines(throwable.getStackTrace()));
        return new Failure(kind(), message(), locations(), List.of(stack), throwable);
    }

    private Kind kind() {
        if (throwable instanceof Finding finding) {
            return finding.kind();
        }
        boolean thrownByStudent = code.isActiveIn(throwable.getStackTrace());
        return thrownByStudent ? Kind.EXCEPTION : Kind.WRONG_RESULT;
    }

    private String message() {
        String message = throwable.getMessage();
        return throwable instanceof AssertionError && message != null
                ? message.strip()
                : throwable.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }

    private List<Location> locations() {
        return code
                .innermost(throwable.getStackTrace())
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
