package interleave.app.picture;

import interleave.app.verdict.Verdict;
import interleave.engine.Kind;
import interleave.engine.Location;
import interleave.engine.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Which steps a reader should look at twice.
final class Marks {
    private Marks() {}

    /// A mark for each step.
    static List<Mark> of(Verdict.Fail fail, List<Step> steps) {
        Set<Integer> circle = fail.kind() == Kind.DEADLOCK ? Circle.in(steps) : Set.of();
        Set<Integer> race =
                fail.kind() == Kind.DATA_RACE
                        ? Race.in(steps, step -> isNamed(step, fail.locations()))
                        : Set.of();
        boolean picked = !circle.isEmpty() || !race.isEmpty();
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < steps.size(); i++) {
            if (circle.contains(i)) {
                marks.add(Mark.CYCLE);
            } else if (race.contains(i)) {
                marks.add(Mark.RACE);
            } else {
                boolean blamed = !picked && isNamed(steps.get(i), fail.locations());
                marks.add(blamed ? Mark.BLAMED : Mark.NONE);
            }
        }
        return marks;
    }

    private static boolean isNamed(Step step, List<Location> locations) {
        return locations.stream()
                .anyMatch(
                        location ->
                                location.line() == step.line()
                                        && location.file().equals(step.file()));
    }
}
