/// Who goes on at each schedule point: one class for each way of choosing, and what they see.
@NullMarked
package interleave.engine.search;

import org.jspecify.annotations.NullMarked;
