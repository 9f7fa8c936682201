/// What no kata needs is refused, on the bytecode and before any of it runs.
@NullMarked
package interleave.app.gate;

import org.jspecify.annotations.NullMarked;
