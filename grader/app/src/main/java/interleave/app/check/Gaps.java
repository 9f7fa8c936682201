package interleave.app.check;

import interleave.app.compile.TestSuite;
import interleave.app.kata.Kata;
import interleave.app.verdict.Criterion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a kata's folders lack, told before anything is run.
final class Gaps {
    private static final int POINTS = 10;
    private static final int RIGHT = 3;
    private static final int WRONG = 8;
    private static final int HINTS = 3;

    private Gaps() {}

    static List<String> of(TestSuite suite, List<Case> cases) throws IOException {
        var gaps = new ArrayList<String>();
        Kata kata = suite.kata();
        if (!Files.isRegularFile(kata.exercise().resolve("README.md"))) {
            gaps.add("exercises/%s/README.md is missing".formatted(kata.id()));
        }
        if (!Files.isRegularFile(kata.solution().resolve("NOTES.md"))) {
            gaps.add(
                    "solutions/%s/NOTES.md is missing: why the reference is right"
                            .formatted(kata.id()));
        }
        if (kata.hints().size() != HINTS) {
            gaps.add(
                    "kata.toml has %d hints; a nudge, the idea and an outline are wanted"
                            .formatted(kata.hints().size()));
        }
        kata.race()
                .filter(race -> !Files.isRegularFile(kata.visibleTests().resolve(file(race))))
                .ifPresent(race -> gaps.add("%s is no class of the visible tests".formatted(race)));
        if (suite.maxScore() != POINTS) {
            gaps.add(
                    "the criteria are worth %d points; a kata has %d"
                            .formatted(suite.maxScore(), POINTS));
        }
        copies(kata, gaps);
        count(cases, "right/", RIGHT, gaps);
        count(cases, "wrong/", WRONG, gaps);
        uncaught(suite, cases, gaps);
        return gaps;
    }

    private static String file(String type) {
        return type.substring(type.lastIndexOf('.') + 1) + ".java";
    }

    private static void count(List<Case> cases, String prefix, int least, List<String> gaps) {
        long count = cases.stream().filter(one -> one.name().startsWith(prefix)).count();
        if (count < least) {
            gaps.add("%s has %d answers; at least %d are wanted".formatted(prefix, count, least));
        }
    }

    /// Maven and editors compile the reference with copies of the given types, the grader with the
    /// starter's own: they had better be the same.
    private static void copies(Kata kata, List<String> gaps) throws IOException {
        for (String given : kata.given().stream().sorted().toList()) {
            Path copy = kata.reference().resolve(given);
            if (!Files.isRegularFile(copy)
                    || Files.mismatch(kata.starter().resolve(given), copy) >= 0) {
                gaps.add("%s of the reference is no copy of the starter's".formatted(given));
            }
        }
    }

    /// A criterion that no wrong answer breaks may as well not be there.
    private static void uncaught(TestSuite suite, List<Case> cases, List<String> gaps) {
        Set<String> declared = new HashSet<>();
        for (Case one : cases) {
            if (one.expectation() instanceof Expectation.Caught caught) {
                caught.criterion().ifPresent(declared::add);
            }
        }
        suite.criteria().stream()
                .map(Criterion::id)
                .filter(id -> !declared.contains(id))
                .forEach(id -> gaps.add("no wrong answer declares that it breaks " + id));
    }
}
