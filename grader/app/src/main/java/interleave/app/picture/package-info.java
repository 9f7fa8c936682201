/// A failing schedule as a picture: which thread stood where at each step, before any form gives it
/// a look.
@NullMarked
package interleave.app.picture;

import org.jspecify.annotations.NullMarked;
