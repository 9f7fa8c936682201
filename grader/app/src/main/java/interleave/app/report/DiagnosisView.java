package interleave.app.report;

import interleave.app.diagnosis.Cause;
import interleave.app.diagnosis.Diagnosis;

/// The bug behind a failure, in three sentences.
///
/// @param known whether the evidence singles a cause out
record DiagnosisView(String title, boolean known, String happened, String why, String look) {
    static DiagnosisView of(Diagnosis diagnosis) {
        return new DiagnosisView(
                SafeText.line(diagnosis.cause().title()),
                diagnosis.cause() != Cause.UNKNOWN,
                SafeText.line(diagnosis.happened()),
                SafeText.line(diagnosis.why()),
                SafeText.line(diagnosis.look()));
    }

    boolean hasHappened() {
        return !happened.isEmpty();
    }

    boolean hasWhy() {
        return !why.isEmpty();
    }

    boolean hasLook() {
        return !look.isEmpty();
    }
}
