/// The folders of a new kata.
@NullMarked
package interleave.app.scaffold;

import org.jspecify.annotations.NullMarked;
