package interleave.engine;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/// What an exception says of itself, without asking code of the student's: that may hang, throw
/// something else, or end the JVM. What only such code can answer stays unsaid.
///
/// @param code the student's
record Said(CodeUnderTest code, Throwable throwable) {
    @Nullable String message() {
        return isStudents("getMessage") ? null : throwable.getMessage();
    }

    StackTraceElement[] stack() {
        return isStudents("getStackTrace") ? new StackTraceElement[0] : throwable.getStackTrace();
    }

    private boolean isStudents(String name) {
        try {
            Method answering = throwable.getClass().getMethod(name);
            return code.owns(answering.getDeclaringClass().getName());
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
