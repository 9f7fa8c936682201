/// The way of a submission: intake, compile, rules, explore, judge.
@NullMarked
package interleave.app.grade;

import org.jspecify.annotations.NullMarked;
