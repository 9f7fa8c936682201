/// What the transformed code calls, and one run of a scenario under it: controlled threads,
/// modelled monitors, parking, a virtual clock, and whose turn it is.
///
/// The classes ending in `Hooks` are the only ones that transformed code knows; their methods are
/// static and fast, and do nothing on a thread that is not controlled. None of them calls code of
/// the JDK that is transformed itself.
@NullMarked
package interleave.engine.runtime;

import org.jspecify.annotations.NullMarked;
