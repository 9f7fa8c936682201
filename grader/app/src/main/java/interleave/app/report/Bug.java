package interleave.app.report;

import interleave.app.verdict.Verdict;

/// What a failure is called.
final class Bug {
    private Bug() {}

    /// By its cause where the evidence singles one out, by what was seen otherwise.
    static String of(Verdict.Fail fail) {
        return KindGuide.of(fail.kind()).name();
    }
}
