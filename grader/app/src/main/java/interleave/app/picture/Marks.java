package interleave.app.picture;

import interleave.app.diagnosis.Diagnosis;
import interleave.app.verdict.Verdict;
import interleave.engine.Action;
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
                        ? Race.in(steps, (one, other) -> areNamed(one, other, fail.locations()))
                        : Set.of();
        boolean picked = !circle.isEmpty() || !race.isEmpty();
        List<Location> blamed = picked ? List.of() : blamed(fail, steps);
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < steps.size(); i++) {
            if (circle.contains(i)) {
                marks.add(Mark.CYCLE);
            } else if (race.contains(i)) {
                marks.add(Mark.RACE);
            } else {
                boolean leaves = steps.get(i).action() == Action.RELEASE;
                marks.add(!leaves && isNamed(steps.get(i), blamed) ? Mark.BLAMED : Mark.NONE);
            }
        }
        return marks;
    }

    /// What the diagnosis blames, if the schedule comes there; what the verdict names otherwise.
    private static List<Location> blamed(Verdict.Fail fail, List<Step> steps) {
        Diagnosis diagnosis = fail.diagnosis();
        List<Location> culprits = diagnosis == null ? List.of() : diagnosis.culprits();
        return steps.stream().anyMatch(step -> isNamed(step, culprits))
                ? culprits
                : fail.locations();
    }

    /// One by one location and the other by another one.
    private static boolean areNamed(Step one, Step other, List<Location> locations) {
        return locations.stream()
                .anyMatch(
                        first ->
                                isAt(one, first)
                                        && locations.stream()
                                                .anyMatch(
                                                        second ->
                                                                !second.equals(first)
                                                                        && isAt(other, second)));
    }

    private static boolean isNamed(Step step, List<Location> locations) {
        return locations.stream().anyMatch(location -> isAt(step, location));
    }

    private static boolean isAt(Step step, Location location) {
        return location.line() == step.line() && location.file().equals(step.file());
    }
}
