package interleave.app.diagnosis;

import interleave.engine.Line;
import java.util.List;
import java.util.Set;

/// Which of the student's lines the criteria of a kata came to.
///
/// @param here those of the criterion that failed
/// @param failing those of each that failed, this one included
/// @param passing those of each that passed
public record Spectrum(Set<Line> here, List<Set<Line>> failing, List<Set<Line>> passing) {
    /// Where nobody looked.
    public static final Spectrum NONE = new Spectrum(Set.of(), List.of(), List.of());

    public Spectrum {
        here = Set.copyOf(here);
        failing = List.copyOf(failing);
        passing = List.copyOf(passing);
    }

    /// How much a line is of what fails rather than of what passes, from 0 to 1, after Ochiai.
    double suspicion(Line line) {
        if (!here.contains(line)) {
            return 0;
        }
        double failed = count(failing, line);
        return failed / Math.sqrt(failing.size() * (failed + count(passing, line)));
    }

    private static long count(List<Set<Line>> runs, Line line) {
        return runs.stream().filter(run -> run.contains(line)).count();
    }
}
