/// The strategy `explore`: plays a scenario under schedule after schedule within a budget, and
/// tells of the first that breaks it, as short as it can be made.
@NullMarked
package interleave.engine.explore;

import org.jspecify.annotations.NullMarked;
