/// The repository that students get, and the proof that no solution is in it.
@NullMarked
package interleave.app.release;

import org.jspecify.annotations.NullMarked;
