package interleave.engine.schedule;

import java.util.List;

/// One schedule of a scenario: segments in their order.
///
/// As text, a [Segment.Run] of thread 0 for 12 events is `a12`, one for no event just `a`; thread
/// 26 is `A`; a [Segment.Pick] is `!` and the number picked. The text of a schedule is its token.
public record Schedule(List<Segment> segments) {
    /// How many threads a schedule can have: one letter each.
    public static final int THREADS = 32;

    public Schedule {
        segments = List.copyOf(segments);
    }

    /// Reads a schedule from its token.
    ///
    /// @throws IllegalArgumentException with one line on what is wrong with the token
    public static Schedule parse(String token) {
        return new Schedule(new TokenReader(token).segments());
    }

    /// The token, which [#parse] reads.
    public String token() {
        var token = new StringBuilder();
        for (Segment segment : segments) {
            switch (segment) {
                case Segment.Run(int thread, int events) -> {
                    token.append(letter(thread));
                    if (events > 0) {
                        token.append(events);
                    }
                }
                case Segment.Pick(int choice) -> token.append('!').append(choice);
            }
        }
        return token.toString();
    }

    /// How often the processor went from one thread to another.
    public int contextSwitches() {
        int switches = 0;
        int running = -1;
        for (Segment segment : segments) {
            if (segment instanceof Segment.Run(int thread, _)) {
                if (running >= 0 && thread != running) {
                    switches++;
                }
                running = thread;
            }
        }
        return switches;
    }

    /// How many events all threads execute together.
    public long events() {
        long events = 0;
        for (Segment segment : segments) {
            if (segment instanceof Segment.Run(_, int more)) {
                events += more;
            }
        }
        return events;
    }

    private static char letter(int thread) {
        return (char) (thread < 26 ? 'a' + thread : 'A' + thread - 26);
    }
}
