/// Races: what a student's code takes, measured, and what theory says about it.
@NullMarked
package interleave.app.race;

import org.jspecify.annotations.NullMarked;
