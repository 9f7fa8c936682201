/// In a plain JVM of its own: times a kata's race and tells what it took.
@NullMarked
package interleave.runner.race;

import org.jspecify.annotations.NullMarked;
