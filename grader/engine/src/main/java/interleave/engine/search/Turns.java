package interleave.engine.search;

import interleave.engine.schedule.Schedule;
import interleave.engine.schedule.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A schedule cut where the processor goes to another thread, for a [Minimiser] to rearrange.
record Turns(List<Turn> turns) {
    private static final Comparator<Turns> LENGTH =
            Comparator.comparingInt(Turns::size)
                    .thenComparingLong(Turns::segments)
                    .thenComparingLong(Turns::events);

    Turns {
        turns = List.copyOf(turns);
    }

    /// What one thread does until another one gets the processor, with what is picked meanwhile.
    record Turn(int thread, List<Segment> segments) {
        Turn {
            segments = List.copyOf(segments);
        }

        private Turn then(Turn next) {
            var all = new ArrayList<>(segments);
            all.addAll(next.segments);
            return new Turn(thread, all);
        }
    }

    static Turns of(Schedule schedule) {
        var turns = new ArrayList<Turn>();
        int thread = -1;
        for (Segment segment : schedule.segments()) {
            if (segment instanceof Segment.Run(int runs, _)) {
                thread = runs;
            }
            add(turns, new Turn(thread, List.of(segment)));
        }
        return new Turns(turns);
    }

    Schedule schedule() {
        return new Schedule(turns.stream().flatMap(turn -> turn.segments.stream()).toList());
    }

    int size() {
        return turns.size();
    }

    boolean isShorterThan(Turns other) {
        return LENGTH.compare(this, other) < 0;
    }

    /// Without some turns; what their threads had to do there is left to be done later.
    Turns without(int from, int count) {
        var rest = new ArrayList<Turn>();
        for (int i = 0; i < size(); i++) {
            if (i < from || i >= from + count) {
                add(rest, turns.get(i));
            }
        }
        return new Turns(rest);
    }

    /// With two turns in each other's place; itself if one of them does not exist.
    Turns swapped(int one, int other) {
        if (other >= size()) {
            return this;
        }
        var order = new ArrayList<>(turns);
        order.set(one, turns.get(other));
        order.set(other, turns.get(one));
        var swapped = new ArrayList<Turn>();
        order.forEach(turn -> add(swapped, turn));
        return new Turns(swapped);
    }

    /// With a turn that is longer by so many events, or shorter; at most until its thread blocks.
    Turns stretched(int at, int events) {
        Turn turn = turns.get(at);
        if (!(turn.segments.getLast() instanceof Segment.Run(int thread, int now))) {
            return this;
        }
        long then = Math.clamp((long) now + events, 0, Integer.MAX_VALUE);
        var segments = new ArrayList<>(turn.segments);
        segments.set(segments.size() - 1, new Segment.Run(thread, (int) then));
        var changed = new ArrayList<>(turns);
        changed.set(at, new Turn(thread, segments));
        return new Turns(changed);
    }

    /// How many events the last run of a turn has.
    int lastEvents(int at) {
        return events(turns.get(at).segments.getLast());
    }

    private long segments() {
        return turns.stream().mapToLong(turn -> turn.segments.size()).sum();
    }

    private long events() {
        return turns.stream()
                .flatMap(turn -> turn.segments.stream())
                .mapToLong(Turns::events)
                .sum();
    }

    private static int events(Segment segment) {
        return segment instanceof Segment.Run(_, int events) ? events : 0;
    }

    private static void add(List<Turn> turns, Turn next) {
        if (!turns.isEmpty() && turns.getLast().thread == next.thread) {
            turns.set(turns.size() - 1, turns.getLast().then(next));
        } else {
            turns.add(next);
        }
    }
}
