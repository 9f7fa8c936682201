/// Measures what the sandbox costs.
@NullMarked
package interleave.bench.sandbox;

import org.jspecify.annotations.NullMarked;
