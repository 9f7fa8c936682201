package interleave.engine.outcome;

import interleave.engine.CodeUnderTest;
import interleave.engine.LeftOver;
import interleave.engine.ThreadReport;
import interleave.engine.runtime.Ending.Standing;
import interleave.engine.runtime.Remaining;
import java.util.List;

/// Threads that are left although all is over, in a report's words.
public record LeftOvers(CodeUnderTest code) {
    public List<LeftOver> of(List<Remaining> threads) {
        return threads.stream().map(this::of).toList();
    }

    private LeftOver of(Remaining thread) {
        var place = new Place(code);
        Standing standing = thread.standing();
        ThreadReport report = place.reports(List.of(standing)).getFirst();
        return new LeftOver(
                report,
                place.of(thread.startedAt(), "starts " + standing.name()),
                place.inside(standing, standing.name() + " is here"));
    }
}
