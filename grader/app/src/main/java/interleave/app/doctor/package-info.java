/// What the grader needs on this machine, what is missing, and the command that mends it.
@NullMarked
package interleave.app.doctor;

import org.jspecify.annotations.NullMarked;
