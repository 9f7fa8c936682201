package interleave.engine.search;

import interleave.engine.schedule.Recorder;
import interleave.engine.schedule.Schedule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One run of a toy, in which everything happens in the order that the engine's runtime keeps.
final class ToyRun implements Point {
    private final Scheduler scheduler;
    private final Recorder recorder;
    private final boolean replays;
    private final List<Toy> toys = new ArrayList<>();
    private final Map<String, Thing> things = new HashMap<>();
    private final List<Integer> candidates = new ArrayList<>();
    private int current;
    private boolean pruned;

    /// A thread.
    private static final class Toy {
        final List<String> steps;
        final StringBuilder seen = new StringBuilder();
        int at;
        long history;
        boolean preempted;
        boolean blocked;
        boolean gaveWay;

        Toy(List<String> steps) {
            this.steps = steps;
        }

        boolean ended() {
            return at == steps.size();
        }

        int state() {
            return blocked ? 1 : gaveWay ? 2 : 0;
        }

        String step() {
            return steps.get(at);
        }
    }

    /// What threads read, write and lock.
    private static final class Thing {
        String value = "-";
        boolean locked;
        long lastWrite;
        long readsSince;
    }

    ToyRun(ToyProgram program, Scheduler scheduler, Recorder recorder, boolean replays) {
        this.scheduler = scheduler;
        this.recorder = recorder;
        this.replays = replays;
        toys.add(new Toy(List.of()));
        program.threads().forEach(steps -> toys.add(new Toy(steps)));
    }

    void play() {
        int running = 0;
        recorder.begin();
        recorder.switched(running);
        while (findCandidates(running)) {
            boolean arrived = canGoOn(running) && !toys.get(running).blocked;
            int chosen = ask();
            if (chosen == Scheduler.PRUNE) {
                pruned = true;
                return;
            }
            if (!arrived || chosen != running) {
                toys.get(running).preempted = arrived;
                recorder.switched(chosen);
                running = chosen;
                if (!toys.get(running).preempted) {
                    resume(toys.get(running));
                    continue;
                }
            }
            toys.get(running).preempted = false;
            recorder.event(running);
            execute(running);
        }
    }

    boolean pruned() {
        return pruned;
    }

    Schedule schedule() {
        return recorder.schedule();
    }

    /// All that threads saw and left behind.
    String outcome() {
        var outcome = new StringBuilder();
        toys.forEach(toy -> outcome.append(toy.seen).append(toy.ended() ? ";" : "?"));
        things.keySet().stream().sorted().forEach(x -> outcome.append(things.get(x).value));
        return outcome.toString();
    }

    private int ask() {
        return candidates.size() == 1 && !replays ? candidates.getFirst() : scheduler.choose(this);
    }

    /// A thread gives way by being left out; a replay knows by itself who is next.
    private boolean findCandidates(int running) {
        candidates.clear();
        for (int i = 0; i < toys.size(); i++) {
            if (canGoOn(i)) {
                candidates.add(i);
            }
        }
        boolean here = canGoOn(running) && !toys.get(running).blocked;
        current = here ? running : -1;
        if (here && toys.get(running).step().equals("y")) {
            toys.get(running).gaveWay = true;
            if (!replays && candidates.size() > 1) {
                candidates.remove((Integer) running);
                current = -1;
            }
        }
        return !candidates.isEmpty();
    }

    private boolean canGoOn(int thread) {
        Toy toy = toys.get(thread);
        return !toy.ended() && !(toy.blocked && thing(toy).locked);
    }

    private void resume(Toy toy) {
        if (toy.blocked) {
            toy.blocked = false;
            lock(toy);
        }
    }

    private void execute(int thread) {
        Toy toy = toys.get(thread);
        switch (toy.step().charAt(0)) {
            case 'r' -> read(toy);
            case 'w' -> write(toy, thread + "." + toy.at + " ");
            case 'l' -> lockOrBlock(toy);
            case 'u' -> unlock(toy);
            case 'p' -> pick(toy);
            case 'y' -> done(toy, 1);
            default -> throw new IllegalArgumentException(toy.step());
        }
    }

    private void read(Toy toy) {
        toy.seen.append(thing(toy).value);
        Thing thing = thing(toy);
        done(toy, thing.lastWrite);
        thing.readsSince += SplitMix.mix(toy.history);
    }

    private void write(Toy toy, String value) {
        thing(toy).value = value;
        changed(toy);
    }

    private void lockOrBlock(Toy toy) {
        if (thing(toy).locked) {
            toy.blocked = true;
        } else {
            lock(toy);
        }
    }

    private void lock(Toy toy) {
        thing(toy).locked = true;
        changed(toy);
    }

    private void unlock(Toy toy) {
        thing(toy).locked = false;
        changed(toy);
    }

    private void pick(Toy toy) {
        int choice = scheduler.pick(toy.step().charAt(1) - '0');
        recorder.picked(choice);
        toy.seen.append('!').append(choice);
        done(toy, choice + 2);
    }

    private void changed(Toy toy) {
        Thing thing = thing(toy);
        done(toy, SplitMix.mix(thing.lastWrite) + thing.readsSince);
        thing.lastWrite = toy.history;
        thing.readsSince = 0;
    }

    private static void done(Toy toy, long after) {
        toy.history = SplitMix.mix(31 * toy.history + after + toy.at + 1);
        toy.history += Arrays.hashCode(new int[] {toy.steps.hashCode(), toy.at});
        toy.at++;
        toy.gaveWay = false;
    }

    private Thing thing(Toy toy) {
        return things.computeIfAbsent(toy.step().substring(1), _ -> new Thing());
    }

    @Override
    public int candidates() {
        return candidates.size();
    }

    @Override
    public int candidate(int index) {
        return candidates.get(index);
    }

    @Override
    public int current() {
        return current;
    }

    @Override
    public boolean conflict(int thread, int other) {
        String one = toys.get(thread).step();
        String two = toys.get(other).step();
        return one.substring(1).equals(two.substring(1))
                && !(one.startsWith("r") && two.startsWith("r"));
    }

    @Override
    public int threads() {
        return toys.size();
    }

    @Override
    public long history() {
        long history = 0;
        for (int i = 0; i < toys.size(); i++) {
            Toy toy = toys.get(i);
            history += SplitMix.mix(31 * toy.history + toy.state() + SplitMix.mix(i));
        }
        return history;
    }
}
