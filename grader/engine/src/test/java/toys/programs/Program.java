package toys.programs;

/// Starts threads of its own, waits for them, and throws an AssertionError if the outcome is wrong.
@FunctionalInterface
public interface Program {
    void test() throws Throwable;
}
