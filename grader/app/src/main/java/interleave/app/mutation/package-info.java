/// Weakens a kata's reference in every place and asks which criterion notices.
@NullMarked
package interleave.app.mutation;

import org.jspecify.annotations.NullMarked;
