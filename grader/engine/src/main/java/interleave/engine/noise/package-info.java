/// What classes with edges of noise call, on the plain JVM: all can.
@NullMarked
package interleave.engine.noise;

import org.jspecify.annotations.NullMarked;
