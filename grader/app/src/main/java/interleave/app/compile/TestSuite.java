package interleave.app.compile;

import interleave.app.kata.Kata;
import interleave.app.sandbox.Limits;
import interleave.app.submission.SourceFile;
import interleave.app.verdict.Criterion;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// A kata's tests, compiled from the grader's own copies before any submission is looked at.
///
/// @param classes the folder of the tests' class files
/// @param given the grader's own copies of the types that are not the student's to change
/// @param criteria fixed from here on, whatever a submission does
public record TestSuite(
        Kata kata,
        Path classes,
        Contract contract,
        List<SourceFile> given,
        List<Criterion> criteria) {
    public TestSuite {
        given = List.copyOf(given);
        criteria = List.copyOf(criteria);
    }

    /// The points of all criteria.
    public int maxScore() {
        return criteria.stream().mapToInt(Criterion::points).sum();
    }

    /// The same suite within other limits.
    public TestSuite within(Limits limits) {
        return new TestSuite(kata.within(limits), classes, contract, given, criteria);
    }

    /// The same suite with one criterion only; with all of them if none is called so.
    public TestSuite narrowedTo(String criterion) {
        TestSuite one = narrowedTo(Set.of(criterion));
        return one.criteria().isEmpty() ? this : one;
    }

    /// The same suite with the criteria called so.
    public TestSuite narrowedTo(Set<String> wanted) {
        List<Criterion> left = criteria.stream().filter(one -> wanted.contains(one.id())).toList();
        return new TestSuite(kata, classes, contract, given, left);
    }
}
