package interleave.app.check;

import interleave.engine.CodeUnderTest;
import interleave.engine.Grain;
import interleave.engine.Scenario;
import interleave.engine.backend.Continuations;
import interleave.engine.outcome.Diagnosis;
import interleave.engine.race.Race;
import interleave.engine.runtime.Ending;
import interleave.engine.runtime.Machine;
import interleave.engine.runtime.Rules;
import interleave.engine.runtime.Run;
import interleave.engine.search.BoundedSearch;
import interleave.engine.search.NotDeterministic;
import interleave.engine.search.RandomWalk;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/// Plays one scenario by a plain search and by a pruned one, and notes what each has seen.
final class BothSearches {
    private static final int STEPS = 20_000;
    private static final int STATES = 1 << 20;
    private static final int WARM_UPS = 2;

    /// Schedules with many points count as more than one.
    private static final long POINTS_PER_SCHEDULE = 150;

    private final Machine machine = new Machine(new Continuations());
    private final Scenario scenario;
    private final Diagnosis diagnosis;
    private final Rules rules;
    private final int limit;

    /// All that one search has seen.
    ///
    /// @param ended why it did: "all" if it has played everything
    /// @param played schedules, without those that were broken off
    /// @param outcomes what could be told a student
    /// @param sites accesses that took part in a data race
    record Seen(String ended, int played, Set<String> outcomes, Set<Integer> sites) {
        boolean isAll() {
            return ended.equals("all");
        }

        boolean isSameAs(Seen other) {
            return outcomes.equals(other.outcomes) && sites.equals(other.sites);
        }
    }

    /// @param limit of schedules that each search may play
    BothSearches(Scenario scenario, CodeUnderTest code, Grain grain, int limit) {
        this.scenario = scenario;
        this.limit = limit;
        diagnosis = new Diagnosis(code);
        rules = new Rules(STEPS, false, grain == Grain.INSIDE_CALLS, false);
        Machine.markNoneRacy();
        var walk = new RandomWalk(1);
        for (int i = 0; i < WARM_UPS && walk.begin(); i++) {
            machine.play(scenario, walk, rules);
            walk.end();
        }
    }

    Seen plain(int bound) {
        return search(() -> BoundedSearch.plain(bound));
    }

    Seen pruned(int bound) {
        return search(() -> BoundedSearch.pruned(bound, STATES));
    }

    /// As the engine does it: when an access has raced, it becomes a schedule point, and the search
    /// starts over.
    private Seen search(Supplier<BoundedSearch> searches) {
        Machine.markNoneRacy();
        var sites = new HashSet<Integer>();
        while (true) {
            int before = sites.size();
            Seen seen = pass(searches.get(), sites);
            if (sites.size() == before) {
                return seen;
            }
        }
    }

    private Seen pass(BoundedSearch search, Set<Integer> sites) {
        var outcomes = new TreeSet<String>();
        int played = 0;
        long points = 0;
        int before = sites.size();
        try {
            while (search.begin()) {
                Run run = machine.play(scenario, search, rules);
                search.end();
                points += run.points();
                if (run.ending() instanceof Ending.Uncontrollable(String why)) {
                    return new Seen(why, played, outcomes, sites);
                }
                if (!(run.ending() instanceof Ending.Pruned)) {
                    played++;
                    outcomes.add(outcome(run));
                }
                note(run.race(), sites);
                if (sites.size() > before) {
                    return new Seen("a new race", played, outcomes, sites);
                }
                if (played >= limit || points > limit * POINTS_PER_SCHEDULE) {
                    return new Seen("the limit", played, outcomes, sites);
                }
            }
        } catch (NotDeterministic changed) {
            return new Seen("not deterministic", played, outcomes, sites);
        }
        return new Seen("all", played, outcomes, sites);
    }

    private static void note(@org.jspecify.annotations.Nullable Race race, Set<Integer> sites) {
        if (race != null) {
            Machine.markRacy(race.earlierSite());
            Machine.markRacy(race.laterSite());
            sites.add(race.earlierSite());
            sites.add(race.laterSite());
        }
    }

    private String outcome(Run run) {
        return diagnosis
                .of(run)
                .map(
                        failure ->
                                isEndless(run.ending())
                                        ? failure.kind().label()
                                        : "%s: %s %s"
                                                .formatted(
                                                        failure.kind().label(),
                                                        failure.message(),
                                                        failure.threads()))
                .orElse("passed")
                .replaceAll("\\s+", " ");
    }

    /// Where it was when it had taken too many steps is up to the order of steps that do not touch.
    private static boolean isEndless(Ending ending) {
        return ending instanceof Ending.Endless || ending instanceof Ending.Looping;
    }
}
