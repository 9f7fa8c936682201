/// Where the JVM enters: makes the engine a module of the boot loader, which nothing but the grader
/// and the classes that it changes can call.
///
/// These classes are no part of that module: the JVM loads them as those of any agent. They have no
/// lambdas and no streams, whose first use would double the start of a JVM.
@NullMarked
package interleave.engine.boot;

import org.jspecify.annotations.NullMarked;
