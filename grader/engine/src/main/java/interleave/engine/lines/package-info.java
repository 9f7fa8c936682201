/// Which lines of the code under test are run: what all failing tests go through, and few of the
/// passing ones, is worth a look.
@NullMarked
package interleave.engine.lines;

import org.jspecify.annotations.NullMarked;
