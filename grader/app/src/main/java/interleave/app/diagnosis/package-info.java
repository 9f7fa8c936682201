/// Names the bug behind a failure, from the schedule that showed it and the student's code.
@NullMarked
package interleave.app.diagnosis;

import org.jspecify.annotations.NullMarked;
