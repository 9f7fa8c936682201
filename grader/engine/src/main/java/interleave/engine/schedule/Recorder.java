package interleave.engine.schedule;

import java.util.ArrayList;
import java.util.Arrays;

/// Writes down the schedule of a run while it goes on.
///
/// What it is told, and when, is what makes a replay exact:
///
/// | what happens | what the recorder is told |
/// |---|---|
/// | a thread gets the processor, also the first one, also the one that just gave way | switched |
/// | a thread executes an event; one that was preempted before it, only when it is back | event |
/// | in the midst of that event the scheduler picks one of several | picked, after event |
/// | a thread blocks in the midst of an event, which is told already, or ends | nothing |
///
/// It is told of every event of every run, so it allocates nothing but larger arrays.
public final class Recorder {
    /// For each segment its thread, or `~choice` if it is a pick.
    private int[] who = new int[64];

    private int[] events = new int[64];
    private int size;

    /// Forgets what it knows, for another run.
    public void begin() {
        size = 0;
    }

    /// The thread that has the processor executes an event.
    public void event(int thread) {
        if (size == 0 || who[size - 1] != thread) {
            throw new IllegalStateException("Thread " + thread + " does not have the processor");
        }
        events[size - 1]++;
    }

    /// A thread takes the processor.
    public void switched(int thread) {
        append(thread);
    }

    /// The scheduler picked one of several.
    public void picked(int choice) {
        boolean running = size > 0;
        int thread = running ? who[size - 1] : 0;
        append(~choice);
        if (running) {
            append(thread);
        }
    }

    /// The schedule of the run so far.
    public Schedule schedule() {
        var segments = new ArrayList<Segment>(size);
        for (int i = 0; i < size; i++) {
            segments.add(
                    who[i] < 0 ? new Segment.Pick(~who[i]) : new Segment.Run(who[i], events[i]));
        }
        return new Schedule(segments);
    }

    private void append(int segment) {
        if (size == who.length) {
            who = Arrays.copyOf(who, 2 * size);
            events = Arrays.copyOf(events, 2 * size);
        }
        who[size] = segment;
        events[size++] = 0;
    }
}
