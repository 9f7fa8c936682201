package interleave.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThrownTests {
    private static final CodeUnderTest STUDENTS = new CodeUnderTest("interleave.engine");

    @Test
    void anExceptionOfTheStudentsOwnIsNotAskedForAnything() {
        Failure failure = new Thrown(STUDENTS, new SilentException()).failure();

        assertThat(failure.message()).isEqualTo("SilentException");
        assertThat(failure.locations()).isEmpty();
    }

    @Test
    void anExceptionOfTheJdkIsAskedForItsMessage() {
        var thrown = new IllegalStateException("not now");

        assertThat(new Thrown(STUDENTS, thrown).failure().message())
                .isEqualTo("IllegalStateException: not now");
    }

    @Test
    void anExceptionOfTheTestsIsAskedForItsMessage() {
        var thrown =
                new RuntimeException() {
                    private static final long serialVersionUID = 1;

                    @Override
                    public String getMessage() {
                        return "worked out";
                    }
                };

        assertThat(new Thrown(STUDENTS, thrown).failure().message()).endsWith(": worked out");
    }
}
