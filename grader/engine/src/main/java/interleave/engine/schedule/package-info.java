/// A schedule as a value: which thread runs for how many events, and which of several the scheduler
/// picked.
@NullMarked
package interleave.engine.schedule;

import org.jspecify.annotations.NullMarked;
