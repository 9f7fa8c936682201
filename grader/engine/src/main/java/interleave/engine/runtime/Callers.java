package interleave.engine.runtime;

import interleave.engine.CodeUnderTest;
import java.util.Optional;

/// Looks at the stack for who called a method of the code under test.
final class Callers {
    private static final String ENGINE = "interleave.engine.";

    private final StackWalker walker = StackWalker.getInstance();

    /// Whether the innermost method, one of this class, was called from elsewhere: by a test, or by
    /// the JDK.
    boolean isOutside(String type) {
        int end = type.lastIndexOf('.');
        if (end < 0) {
            return true;
        }
        var code = new CodeUnderTest(type.substring(0, end));
        Optional<String> caller =
                walker.walk(
                        frames ->
                                frames.map(StackWalker.StackFrame::getClassName)
                                        .dropWhile(name -> name.startsWith(ENGINE))
                                        .skip(1)
                                        .findFirst());
        return caller.filter(code::owns).isEmpty();
    }
}
