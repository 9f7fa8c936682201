/// What a run showed, in the words of the textbook: its kind, its culprit lines, its message.
@NullMarked
package interleave.engine.outcome;

import org.jspecify.annotations.NullMarked;
