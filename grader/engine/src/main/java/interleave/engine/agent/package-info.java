/// Starts with the JVM and takes the program's threads in hand: opens what the runtime needs of the
/// JDK, and has classes transformed as they are loaded.
@NullMarked
package interleave.engine.agent;

import org.jspecify.annotations.NullMarked;
