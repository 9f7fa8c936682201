package interleave.engine.stress;

import interleave.engine.CodeUnderTest;
import interleave.engine.Exploration;
import interleave.engine.Failure;
import interleave.engine.Kind;
import interleave.engine.Scenario;
import interleave.engine.Strategy;
import java.time.Duration;
import java.util.Optional;

/// Plays a scenario many times on the plain JVM, each time with other noise, and stops at the first
/// failure.
///
/// It can show that a bug is there and never that none is: the schedules that it did not happen to
/// run remain unseen.
///
/// @param seed of all noise
/// @param runs how often to play, at least once
/// @param secondLooks how often a scenario that failed at once is played again, to tell a race from
///   an answer that is always wrong; 0 where nothing depends on timing
/// @param deadline for one run; a run that takes longer hangs
public record Stress(CodeUnderTest code, long seed, int runs, int secondLooks, Duration deadline)
        implements Strategy {
    public Stress {
        if (runs < 1) {
            throw new IllegalArgumentException("runs must be at least 1, but is " + runs);
        }
    }

    @Override
    public Exploration explore(Scenario scenario) {
        for (int run = 0; run < runs; run++) {
            Optional<Failure> failure = play(scenario, run);
            if (failure.isPresent()) {
                return failed(scenario, run, failure.get());
            }
        }
        return new Exploration("stress", seed, runs, runs, Optional.empty());
    }

    private Exploration failed(Scenario scenario, int run, Failure failure) {
        if (failure.kind() != Kind.WRONG_RESULT) {
            return new Exploration("stress", seed, run + 1, run, Optional.of(failure));
        }
        int played = run + 1;
        int passed = run;
        while (passed == 0 && played <= secondLooks) {
            Optional<Failure> again = play(scenario, played++);
            if (again.isEmpty()) {
                passed++;
            } else if (again.get().kind().hangs()) {
                break;
            }
        }
        Kind kind = passed > 0 ? Kind.RACE : Kind.WRONG_RESULT;
        var named =
                new Failure(
                        kind,
                        failure.message(),
                        failure.locations(),
                        failure.threads(),
                        failure.cause());
        return new Exploration("stress", seed, played, passed, Optional.of(named));
    }

    private Optional<Failure> play(Scenario scenario, int run) {
        Noise.begin(seed, run);
        try {
            return new WatchedRun(code, deadline).play(scenario);
        } finally {
            Noise.end();
        }
    }
}
