package interleave.app.report;

import interleave.engine.Step;
import interleave.engine.StepTable;
import interleave.engine.Witness;
import java.util.ArrayList;
import java.util.List;

/// The steps of the schedule that broke a criterion.
record ScheduleView(String token, List<StepView> steps) {
    /// More steps than this are folded away.
    private static final int FEW = 40;

    /// @param switched whether another thread than in the step before
    record StepView(String thread, String place, String event, boolean switched) {}

    static ScheduleView of(Witness witness) {
        var steps = new ArrayList<StepView>();
        String running = "";
        for (Step step : witness.steps()) {
            String thread = SafeText.line(step.thread());
            steps.add(
                    new StepView(
                            thread,
                            SafeText.line(StepTable.place(step)),
                            SafeText.line(step.event()),
                            !running.isEmpty() && !running.equals(thread)));
            running = thread;
        }
        return new ScheduleView(SafeText.line(witness.token()), steps);
    }

    /// Called short, for a template knows no numbers.
    boolean isShort() {
        return steps.size() <= FEW;
    }
}
