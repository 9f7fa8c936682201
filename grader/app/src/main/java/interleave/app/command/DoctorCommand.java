package interleave.app.command;

import interleave.app.doctor.Doctor;
import interleave.app.doctor.Symptom;
import interleave.app.doctor.Symptom.Health;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Says what is there, what is missing, and the command that mends it.
@Command(
        name = "doctor",
        description = "Say what is missing on this machine, and the command that mends it.")
final class DoctorCommand implements Callable<Integer> {
    private final Workspace workspace;

    DoctorCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Integer call() {
        List<Symptom> symptoms = new Doctor(workspace.repository(), workspace.machine()).examine();
        for (Symptom symptom : symptoms) {
            workspace
                    .out()
                    .printf(
                            "%s %-13s %s%n",
                            sign(symptom.health()), symptom.thing(), symptom.detail());
            if (!symptom.remedy().isEmpty()) {
                workspace.out().printf("  %-13s → %s%n", "", symptom.remedy());
            }
        }
        workspace.out().flush();
        return symptoms.stream().anyMatch(symptom -> symptom.health() == Health.MISSING)
                ? Commands.FAILED
                : Commands.PASSED;
    }

    private static String sign(Health health) {
        return switch (health) {
            case WELL -> "✓";
            case OPTIONAL -> "○";
            case MISSING -> "✗";
        };
    }
}
