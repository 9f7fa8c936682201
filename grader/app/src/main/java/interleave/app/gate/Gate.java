package interleave.app.gate;

import interleave.app.kata.Kata;
import java.lang.classfile.ClassModel;
import java.util.List;

/// Decides, before anything of a submission is run, whether it may be.
@FunctionalInterface
public interface Gate {
    /// Lets everything pass, where something else is looked at.
    Gate OPEN = (_, _) -> List.of();

    /// What these classes use and may not; none if they may be run.
    ///
    /// @param classes a submission's class files, and those of the kata's given types
    List<Refusal> refusals(Kata kata, List<ClassModel> classes);

    /// The gate that submissions have to pass: the grader's allow-list and what the kata allows.
    static Gate closed() {
        return new BytecodeGate(AllowListToml.read());
    }
}
