/// Compiles sources that nobody has looked at yet: in the grader's own JVM for authors and
/// students, in a JVM of its own for strangers.
@NullMarked
package interleave.compiler;

import org.jspecify.annotations.NullMarked;
