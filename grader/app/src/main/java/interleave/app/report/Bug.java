package interleave.app.report;

import interleave.app.diagnosis.Cause;
import interleave.app.diagnosis.Diagnosis;
import interleave.app.verdict.Verdict;
import interleave.engine.Location;
import java.util.List;
import java.util.Optional;

/// What a failure is called, and where it is.
final class Bug {
    private Bug() {}

    /// By its cause where the evidence singles one out, by what was seen otherwise.
    static String name(Verdict.Fail fail) {
        return cause(fail).map(Cause::title).orElseGet(() -> KindGuide.of(fail.kind()).name());
    }

    /// The cause, if the evidence singles one out.
    static Optional<Cause> cause(Verdict.Fail fail) {
        return Optional.ofNullable(fail.diagnosis())
                .map(Diagnosis::cause)
                .filter(cause -> cause != Cause.UNKNOWN);
    }

    /// The lines to look at, the first cause first.
    static List<Location> lines(Verdict.Fail fail) {
        return Optional.ofNullable(fail.diagnosis())
                .map(Diagnosis::culprits)
                .filter(culprits -> !culprits.isEmpty())
                .orElse(fail.locations());
    }
}
