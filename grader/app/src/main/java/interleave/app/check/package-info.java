/// The author's proof of a kata.
@NullMarked
package interleave.app.check;

import org.jspecify.annotations.NullMarked;
