package interleave.engine.runtime;

import interleave.engine.CodeUnderTest;
import java.util.Optional;

/// Looks at the stack for who called a method of the code under test.
final class Callers {
    private static final String ENGINE = "interleave.engine.";

    private final StackWalker walker = StackWalker.getInstance();

    /// The test that called the innermost method, one of this class: "BufferTests.java:41". Empty
    /// if a thread began there; nothing if the code under test called it itself, be it by way of
    /// the JDK.
    Optional<String> outsideOf(String type) {
        int end = type.lastIndexOf('.');
        if (end < 0) {
            return Optional.of("");
        }
        String inPackage = type.substring(0, end + 1);
        var code = new CodeUnderTest(type.substring(0, end));
        Optional<StackWalker.StackFrame> caller =
                walker.walk(
                        frames ->
                                frames.dropWhile(it -> it.getClassName().startsWith(ENGINE))
                                        .skip(1)
                                        .filter(it -> it.getClassName().startsWith(inPackage))
                                        .findFirst());
        return caller.isEmpty()
                ? Optional.of("")
                : caller.filter(it -> !code.owns(it.getClassName()))
                        .map(it -> it.getFileName() + ":" + it.getLineNumber());
    }
}
