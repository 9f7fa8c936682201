/// The test JVM: loads a submission, runs each criterion under a strategy and sends events to the
/// grader.
@NullMarked
package interleave.runner;

import org.jspecify.annotations.NullMarked;
