/// Shuts in what runs a submission: bubblewrap around a minimal runtime.
@NullMarked
package interleave.app.sandbox;

import org.jspecify.annotations.NullMarked;
