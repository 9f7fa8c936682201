/// The host JVM: composes the grader's parts and starts its command line.
@NullMarked
package interleave.app;

import org.jspecify.annotations.NullMarked;
