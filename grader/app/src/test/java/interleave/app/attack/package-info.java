/// Grades hostile submissions, and looks for what they have gained and what they have left behind.
@NullMarked
package interleave.app.attack;

import org.jspecify.annotations.NullMarked;
