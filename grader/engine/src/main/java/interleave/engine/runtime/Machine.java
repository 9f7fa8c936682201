package interleave.engine.runtime;

import interleave.engine.Scenario;
import interleave.engine.race.ShadowTable;
import interleave.engine.schedule.Recorder;
import interleave.engine.search.Scheduler;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Plays runs of scenarios, one after the other, on the thread that calls it.
public final class Machine {
    private final Backend backend;
    private final ShadowTable shadows = new ShadowTable();
    private final Recorder recorder = new Recorder();

    public Machine(Backend backend) {
        this.backend = backend;
    }

    /// The schedule of the last run.
    public Recorder recorder() {
        return recorder;
    }

    public Run play(Scenario scenario, Scheduler scheduler, Rules rules) {
        ThreadInternals.restartNumbering();
        var execution = new Execution(backend, scheduler, recorder, rules, shadows);
        var main = new Main(scenario);
        try {
            Ending ending = execution.play(main);
            return new Run(
                    ending instanceof Ending.Passed ? main.ending() : ending,
                    execution.race(),
                    execution.deaths(),
                    execution.points(),
                    execution.trace == null ? List.of() : execution.trace.steps());
        } finally {
            shadows.clear();
        }
    }

    /// From now on a thread may be preempted before the accesses at this site.
    ///
    /// @return whether that was not so already
    public static boolean markRacy(int site) {
        return Sites.markRacy(site);
    }

    /// Before another scenario: no plain access is a schedule point.
    public static void markNoneRacy() {
        Sites.markNoneRacy();
    }

    /// How many schedule points the run in progress has come to, as far as a thread can see that
    /// only looks on.
    public static int pointsSoFar() {
        Execution inProgress = Execution.current;
        return inProgress == null ? 0 : inProgress.points();
    }

    /// Gives up the run in progress, whose carrier is stuck: its threads are no longer controlled.
    public static void abandon() {
        Execution.current = null;
    }

    /// The scenario's own thread.
    private static final class Main extends Thread {
        private final Scenario scenario;
        private @Nullable Throwable thrown;

        Main(Scenario scenario) {
            super("test");
            this.scenario = scenario;
        }

        @Override
        public void run() {
            try {
                scenario.play();
            } catch (Throwable broken) {
                thrown = broken;
            }
        }

        Ending ending() {
            return thrown == null ? new Ending.Passed() : new Ending.Threw(thrown);
        }
    }
}
