/// How a test is run again and again: the seam between a test and the strategy that runs it, and
/// what a strategy finds.
///
/// The engine knows nobody: neither JUnit nor the grader.
@NullMarked
package interleave.engine;

import org.jspecify.annotations.NullMarked;
