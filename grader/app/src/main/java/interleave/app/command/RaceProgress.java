package interleave.app.command;

import interleave.app.kata.Kata;
import interleave.app.race.RaceRun;

/// Shows how far a race has come, in fewer steps than it has rounds.
final class RaceProgress implements RaceRun.Listener {
    private static final int MOST_STEPS = 10;

    private final Workspace workspace;
    private Progress progress;

    RaceProgress(Workspace workspace, Kata kata) {
        this.workspace = workspace;
        progress = new Progress(workspace, MOST_STEPS);
        progress.begin("warming up the race of " + kata.id());
    }

    @Override
    public void rounds(int done, int all) {
        int steps = Math.min(all, MOST_STEPS);
        if (done == 0) {
            progress = new Progress(workspace, steps);
        } else if (done * steps / all > (done - 1) * steps / all) {
            progress.step("round %d of %d".formatted(done, all));
        }
    }

    void end() {
        progress.end();
    }
}
