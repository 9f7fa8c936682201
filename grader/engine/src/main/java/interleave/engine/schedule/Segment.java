package interleave.engine.schedule;

/// A stretch of a schedule.
///
/// Events are counted at the finest grain, whether or not the search may switch at each: so a
/// schedule means the same however it was found.
public sealed interface Segment {
    /// A thread takes the processor, executes so many events and gives it back: because it was
    /// preempted before its next event, or because it blocked or ended. It may be none: a thread
    /// that is woken only to end.
    ///
    /// An event belongs to the segment in which it is executed, not to the one in which its thread
    /// came to it and was preempted. After a [Pick] the thread that was running begins a new run.
    ///
    /// @param thread from 0 to 31, in the order of their start; after 32 a thread takes the number
    ///   of one that has ended
    record Run(int thread, int events) implements Segment {
        public Run {
            if (thread < 0 || thread >= Schedule.THREADS || events < 0) {
                throw new IllegalArgumentException(
                        "No thread %d runs for %d events".formatted(thread, events));
            }
        }
    }

    /// A choice other than who runs: whom a notify wakes.
    record Pick(int choice) implements Segment {
        public Pick {
            if (choice < 0) {
                throw new IllegalArgumentException("Nobody picks " + choice);
            }
        }
    }
}
