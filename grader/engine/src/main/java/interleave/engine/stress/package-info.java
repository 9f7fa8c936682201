/// The strategy of many repetitions on the plain JVM: timing perturbed at the edges of calls, hangs
/// told apart.
@NullMarked
package interleave.engine.stress;

import org.jspecify.annotations.NullMarked;
