package interleave.engine.search;

import interleave.engine.schedule.Schedule;
import interleave.engine.schedule.Segment;
import java.util.List;

/// Plays one schedule again.
///
/// It counts events, so unlike other schedulers it wants to be asked before every event, and
/// whenever a thread has blocked, ended or given way, even if there is only one candidate.
///
/// | it is asked | and answers |
/// |---|---|
/// | before an event, with events of the segment left | the current thread: one event less is left |
/// | before an event, with none left | the thread of the next segment |
/// | with no current thread | the thread of the next segment |
///
/// Nobody asks who goes first: that is the thread of the first segment.
///
/// A thread that was preempted before an event executes it when it is resumed, without being asked
/// again: so that event, too, is counted then.
///
/// Where the schedule does not fit, [#diverged] turns true, segments whose threads cannot go on are
/// skipped, and at the end of all segments the current thread goes on, or the first candidate. Who
/// wants an exact replay looks at [#diverged] when the run is over; the minimiser does not.
public final class Replay implements Scheduler {
    private final List<Segment> segments;
    private final boolean[] preempted = new boolean[Schedule.THREADS];
    private boolean begun;
    private boolean diverged;
    private int next;
    private int running = -1;
    private int left;

    public Replay(Schedule schedule) {
        segments = schedule.segments();
        takeRun();
    }

    /// Whether the run was not the one that the schedule came from.
    public boolean diverged() {
        return diverged;
    }

    /// True the first time: there is only one schedule.
    @Override
    public boolean begin() {
        boolean first = !begun;
        begun = true;
        return first;
    }

    @Override
    public int choose(Point point) {
        int current = point.current();
        if (current >= 0 && current != running && isNext(current)) {
            // It could not be taken off the processor, and has executed its event.
            takeRun();
        }
        if (left > 0) {
            if (current == running) {
                left--;
                return current;
            }
            diverged = true;
        }
        while (next < segments.size()) {
            if (segments.get(next) instanceof Segment.Run(int thread, int events)
                    && isCandidate(point, thread)
                    && (thread != current || events > 0)) {
                return take(thread, current);
            }
            diverged = true;
            next++;
        }
        return goOn(point);
    }

    /// What the next segment says, if it is a pick. Then the running thread begins a new run.
    @Override
    public int pick(int options) {
        if (left == 0
                && next < segments.size()
                && segments.get(next) instanceof Segment.Pick(int choice)
                && choice < options) {
            next++;
            if (isNext(running)) {
                takeRun();
            }
            return choice;
        }
        diverged = true;
        return 0;
    }

    @Override
    public void end() {
        diverged |= left > 0 || next < segments.size();
    }

    private int take(int thread, int current) {
        if (thread == current) {
            takeRun();
            left = Math.max(0, left - 1);
        } else {
            if (current >= 0) {
                preempted[current] = true;
            }
            takeRun();
        }
        return thread;
    }

    /// Begins the next segment. A thread that was preempted executes its event at once.
    private void takeRun() {
        if (next < segments.size()
                && segments.get(next) instanceof Segment.Run(int thread, int events)) {
            next++;
            running = thread;
            left = preempted[thread] ? Math.max(0, events - 1) : events;
            preempted[thread] = false;
        }
    }

    private boolean isNext(int thread) {
        return next < segments.size()
                && segments.get(next) instanceof Segment.Run(int of, _)
                && of == thread;
    }

    private int goOn(Point point) {
        diverged |= point.candidates() > 1;
        running = point.current() >= 0 ? point.current() : point.candidate(0);
        left = 0;
        return running;
    }

    private static boolean isCandidate(Point point, int thread) {
        for (int i = 0; i < point.candidates(); i++) {
            if (point.candidate(i) == thread) {
                return true;
            }
        }
        return false;
    }
}
