package interleave.engine.runtime;

import interleave.engine.Action;
import org.jspecify.annotations.Nullable;

/// A place in transformed code where an event happens.
///
/// @param type the class, by its binary name
/// @param file the source file's name without its folder
/// @param event what a thread does there, as the rest of a sentence; `{}` stands for the object
/// @param action the same in one word
/// @param field the field it is about, as "owner.name"
/// @param flags the sum of the constants below
public record Site(
        String type,
        String method,
        String file,
        int line,
        String event,
        Action action,
        @Nullable String field,
        int flags) {
    public static final int VOLATILE = 1;

    /// A write to a field of `this` in its own constructor.
    public static final int CONSTRUCTION = 2;

    public static final int WRITE = 4;

    /// In the code under test, and not in its test.
    public static final int STUDENT = 8;

    /// A call on a collection or string builder that is not made for several threads.
    public static final int COLLECTION = 16;

    /// A call into `java.util.concurrent` or on a thread.
    public static final int SYNC = 32;

    /// A call of LockSupport.park, which may return without cause.
    public static final int PARK = 64;
}
