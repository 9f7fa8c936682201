package interleave.runner.race;

import interleave.junit.race.Course;
import interleave.junit.race.Law;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StreamCorruptedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what [RaceEventWriter] wrote, from a process that nobody trusts.
public final class RaceEventReader {
    private static final int MOST_COUNTS = 1_000;

    private final DataInputStream in;

    public RaceEventReader(InputStream in) {
        this.in = new DataInputStream(in);
    }

    /// The next event; empty at the end of the stream.
    ///
    /// @throws IOException if the stream ends within an event, or has something else in it
    public Optional<RaceEvent> next() throws IOException {
        int tag = in.read();
        try {
            return tag < 0 ? Optional.empty() : Optional.of(event(tag));
        } catch (IllegalArgumentException refused) {
            throw corrupted(refused);
        }
    }

    private RaceEvent event(int tag) throws IOException {
        return switch (tag) {
            case 'W' -> new RaceEvent.WarmingUp(course(), in.readInt());
            case 'S' -> new RaceEvent.Started(in.readInt());
            case 'T' -> new RaceEvent.Timed(lane(), in.readInt(), in.readLong(), in.readBoolean());
            case 'P' -> new RaceEvent.Spared(in.readDouble());
            case 'R' -> new RaceEvent.RoundDone();
            case 'X' -> new RaceEvent.Threw(in.readUTF());
            case 'B' -> new RaceEvent.Broken(in.readUTF());
            case 'D' -> new RaceEvent.Done();
            default -> throw new IllegalArgumentException("no event has the tag " + tag);
        };
    }

    private Lane lane() throws IOException {
        return in.readBoolean() ? Lane.CONCURRENT : Lane.SEQUENTIAL;
    }

    private Course course() throws IOException {
        return new Course(in.readUTF(), in.readUTF(), counts(), law());
    }

    private List<Integer> counts() throws IOException {
        int size = in.readInt();
        if (size > MOST_COUNTS) {
            throw new IllegalArgumentException("too many counts: " + size);
        }
        var counts = new ArrayList<Integer>();
        for (int i = 0; i < size; i++) {
            counts.add(in.readInt());
        }
        return counts;
    }

    private Law law() throws IOException {
        return in.readByte() == 'A'
                ? new Law.Amdahl()
                : new Law.Waves(Duration.ofNanos(in.readLong()), in.readInt());
    }

    private static StreamCorruptedException corrupted(IllegalArgumentException refused) {
        var corrupted = new StreamCorruptedException(String.valueOf(refused.getMessage()));
        corrupted.initCause(refused);
        return corrupted;
    }
}
