package toys.programs;

/// What a program asserts about its outcome.
public final class Expect {
    private Expect() {}

    public static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    public static void equal(long expected, long actual) {
        that(expected == actual, "expected " + expected + " but was " + actual);
    }
}
