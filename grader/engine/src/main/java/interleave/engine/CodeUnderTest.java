package interleave.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Tells the student's own lines from those of the tests, which live in the same package.
///
/// @param packageName the package of both
public record CodeUnderTest(String packageName) {
    private static final String LAMBDA = "lambda$";

    /// Whether this frame is the student's: in the package and not of a test class, whose names end
    /// in "Tests".
    public boolean owns(StackTraceElement frame) {
        return owns(frame.getClassName());
    }

    /// Whether this class, by its binary name, is the student's.
    public boolean owns(String className) {
        return inPackage(className) && !isTest(className);
    }

    /// The innermost line of the code under test on this stack.
    public Optional<StackTraceElement> innermost(StackTraceElement[] stack) {
        return Stream.of(stack)
                .filter(this::owns)
                .filter(frame -> frame.getLineNumber() > 0)
                .findFirst();
    }

    /// Whether the code under test was being run, called by the test, when this stack was taken.
    public boolean isActiveIn(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            if (inPackage(frame.getClassName())) {
                return !isTest(frame.getClassName());
            }
        }
        return false;
    }

    /// The lines of the code under test and of its tests, innermost first.
    public List<String> lines(StackTraceElement[] stack) {
        return Stream.of(stack)
                .filter(frame -> inPackage(frame.getClassName()))
                .filter(frame -> frame.getLineNumber() > 0)
                .map(CodeUnderTest::line)
                .toList();
    }

    private boolean inPackage(String className) {
        return className.startsWith(packageName + ".");
    }

    private boolean isTest(String className) {
        String type = className.substring(packageName.length() + 1);
        int nested = type.indexOf('$');
        return (nested < 0 ? type : type.substring(0, nested)).endsWith("Tests");
    }

    private static String line(StackTraceElement frame) {
        return "%s:%d (%s)".formatted(frame.getFileName(), frame.getLineNumber(), method(frame));
    }

    /// The method as its author named it: the compiler calls a lambda in `put` `lambda$put$0`.
    public static String method(StackTraceElement frame) {
        String name = frame.getMethodName();
        int number = name.lastIndexOf('$');
        return name.startsWith(LAMBDA) && number > LAMBDA.length()
                ? name.substring(LAMBDA.length(), number)
                : name;
    }
}
