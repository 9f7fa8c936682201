/// What the tests of a kata are written with. Written once, they run in an IDE, under Maven and in
/// the grader.
@NullMarked
package interleave.junit;

import org.jspecify.annotations.NullMarked;
