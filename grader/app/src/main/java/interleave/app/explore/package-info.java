/// Runs a compiled submission in test JVMs and collects what each criterion did there.
@NullMarked
package interleave.app.explore;

import org.jspecify.annotations.NullMarked;
