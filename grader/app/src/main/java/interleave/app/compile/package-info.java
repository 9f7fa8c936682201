/// From a submission's sources to classes, with the JDK's own compiler and in this process.
@NullMarked
package interleave.app.compile;

import org.jspecify.annotations.NullMarked;
