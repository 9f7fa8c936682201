/// What `kata test --race` measures: the student's own code, done one after the other and at the
/// same time.
@NullMarked
package interleave.junit.race;

import org.jspecify.annotations.NullMarked;
