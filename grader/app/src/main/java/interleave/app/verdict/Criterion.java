package interleave.app.verdict;

/// One thing that a submission is graded on: a test method of the grader's own.
///
/// @param id the test's simple class name and method,
///   "ConnectionPoolTests.noPermitIsLostWhenTheWorkThrows"
/// @param title a statement of fact for the student
/// @param points at least 1
/// @param visible whether students have this test
public record Criterion(String id, String title, int points, boolean visible) {}
