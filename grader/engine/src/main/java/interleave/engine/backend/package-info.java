/// What controlled threads run on: the JDK's own continuations, all on one carrier, or real threads
/// that pass a baton.
@NullMarked
package interleave.engine.backend;

import org.jspecify.annotations.NullMarked;
