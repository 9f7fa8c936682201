package interleave.app.report;

import interleave.app.diagnosis.Diagnosis;

/// The bug behind a failure, in three sentences.
record DiagnosisView(String title, String happened, String why, String look) {
    static DiagnosisView of(Diagnosis diagnosis) {
        return new DiagnosisView(
                SafeText.line(diagnosis.cause().title()),
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
