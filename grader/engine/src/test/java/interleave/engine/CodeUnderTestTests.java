package interleave.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeUnderTestTests {
    private final CodeUnderTest code = new CodeUnderTest("katas.buffer");

    @ParameterizedTest
    @CsvSource({
        "katas.buffer.Buffer, true",
        "katas.buffer.Buffer$Node, true",
        "katas.buffer.Buffer$NodeTests, true",
        "katas.buffer.Testsuite, true",
        "katas.buffer.deep.Buffer, true",
        "katas.buffer.BufferTests, false",
        "katas.buffer.BufferTests$Slow, false",
        "katas.bufferedinput.Buffer, false",
        "katas.buffer, false",
        "java.util.ArrayList, false",
    })
    void theStudentOwnsTheClassesOfThePackageButForTheTests(String className, boolean owned) {
        assertThat(code.owns(className)).isEqualTo(owned);
    }

    @Test
    void theInnermostLineIsTheStudentsOwnNextToWhatWentWrong() {
        StackTraceElement[] stack =
                stack("java.util.ArrayList", "katas.buffer.Buffer", "katas.buffer.BufferTests");
        assertThat(code.innermost(stack)).contains(stack[1]);
        assertThat(code.innermost(stack("katas.buffer.BufferTests"))).isEmpty();
    }

    @Test
    void theStudentsCodeIsActiveUnlessItCalledBackTheTest() {
        assertThat(code.isActiveIn(stack("java.util.ArrayList", "katas.buffer.Buffer"))).isTrue();
        assertThat(code.isActiveIn(stack("katas.buffer.BufferTests", "katas.buffer.Buffer")))
                .isFalse();
        assertThat(code.isActiveIn(stack("java.util.ArrayList"))).isFalse();
    }

    @Test
    void linesAreThoseOfThePackageThatHaveANumber() {
        StackTraceElement[] stack = {
            frame("katas.buffer.Buffer", "lambda$put$0", 7),
            frame("katas.buffer.Buffer", "bridge", -1),
            frame("java.util.ArrayList", "add", 9),
            frame("katas.buffer.BufferTests", "fills", 3),
        };
        assertThat(code.lines(stack)).containsExactly("A.java:7 (put)", "A.java:3 (fills)");
    }

    @ParameterizedTest
    @CsvSource({
        "put, put",
        "lambda$put$0, put",
        "lambda$put$later$12, put$later",
        "lambda$, lambda$",
        "lambda$put, lambda$put",
    })
    void aLambdaIsCalledAfterTheMethodThatItStandsIn(String compiled, String written) {
        assertThat(CodeUnderTest.method(frame("katas.buffer.Buffer", compiled, 1)))
                .isEqualTo(written);
    }

    private static StackTraceElement[] stack(String... classNames) {
        return Stream.of(classNames)
                .map(name -> frame(name, "run", 1))
                .toArray(StackTraceElement[]::new);
    }

    private static StackTraceElement frame(String className, String method, int line) {
        return new StackTraceElement(className, method, "A.java", line);
    }
}
