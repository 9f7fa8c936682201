package interleave.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a test method as one thing that a submission is graded on.
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Criterion {
    /// What the student gets the points for, as a statement of fact: "No permit is lost when the
    /// work throws".
    String title();

    /// At least 1; those of a kata add up to 10, visible and hidden tests together.
    int points();
}
