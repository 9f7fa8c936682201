/// What a kata does not allow, checked on the bytecode.
@NullMarked
package interleave.app.rules;

import org.jspecify.annotations.NullMarked;
