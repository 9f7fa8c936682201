package interleave.app.diagnosis;

import java.util.Optional;

/// Recognises one cause, or a group of causes that look alike.
interface Rule {
    /// Empty where the evidence does not speak for it.
    Optional<Diagnosis> of(Evidence evidence);
}
