/// Makes bytecode call the runtime: of the code under test and its tests, and of those classes of
/// the JDK that threads wait in.
@NullMarked
package interleave.engine.transform;

import org.jspecify.annotations.NullMarked;
