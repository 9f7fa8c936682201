package toys.programs;

import interleave.engine.Kind;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The kind of failure by which a wrong program shows; several where each of them is a fair name
/// for it.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Shows {
    Kind[] value();
}
