package interleave.junit;

import interleave.engine.Grain;
import interleave.engine.Timeouts;
import interleave.engine.WakeUps;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A test that is played again and again, each time under another schedule, until it fails, no
/// schedule is left, or its budget is spent.
///
/// The method makes all its objects itself: each run gets a fresh instance of the test class, and
/// JUnit's `@BeforeEach` and `@AfterEach` have no place here. It may take a [TestThreads] as its
/// parameter. It must leave no thread waiting.
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Test
@ExtendWith(InterleavedExtension.class)
public @interface Interleaved {
    /// How much of the budget this test takes.
    Repeat repeat() default Repeat.OFTEN;

    /// Whether the engine chooses the schedules.
    Under under() default Under.EXPLORE;

    /// Whether threads may also be switched within calls into `java.util.concurrent`.
    Grain grain() default Grain.CALLS;

    /// Whether, under the engine, waits of the code under test may end without cause.
    WakeUps wakeUps() default WakeUps.CAUSED;

    /// Whether, under the engine, timeouts and sleeps of the code under test may be over although
    /// threads can run.
    Timeouts timeouts() default Timeouts.DUE;

    /// Seconds after which one run on the plain JVM counts as hung; generous, since machines are
    /// slow at times.
    int deadlineSeconds() default 15;
}
