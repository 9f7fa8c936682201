/// Measures the engine side by side with its peers: each tool and program in a JVM of its own.
@NullMarked
package interleave.bench;

import org.jspecify.annotations.NullMarked;
