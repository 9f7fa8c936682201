package interleave.runner;

import interleave.engine.Kind;
import interleave.engine.Location;
import interleave.engine.ThreadReport;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what [EventWriter] wrote.
public final class EventReader {
    private final DataInputStream in;

    public EventReader(InputStream in) {
        this.in = new DataInputStream(in);
    }

    /// The next event, or nothing at the stream's end.
    ///
    /// @throws IOException if the stream is cut off in the middle of an event, or what it says is
    ///   none
    public Optional<Event> next() throws IOException {
        int tag = in.read();
        return switch (tag) {
            case -1 -> Optional.empty();
            case 'S' -> Optional.of(new Event.Started(in.readUTF()));
            case 'P' -> Optional.of(new Event.Passed(in.readUTF(), in.readInt()));
            case 'F' -> Optional.of(failed());
            case 'B' -> Optional.of(new Event.Broken(in.readUTF(), in.readUTF()));
            case 'D' -> Optional.of(new Event.Done());
            default -> throw new IOException("no event begins with " + tag);
        };
    }

    private Event failed() throws IOException {
        return new Event.Failed(
                in.readUTF(),
                kind(),
                in.readUTF(),
                in.readInt(),
                in.readInt(),
                locations(),
                threads());
    }

    private Kind kind() throws IOException {
        String name = in.readUTF();
        try {
            return Kind.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new IOException("no kind of failure is called " + name, unknown);
        }
    }

    private List<Location> locations() throws IOException {
        int count = count();
        var locations = new ArrayList<Location>(count);
        for (int i = 0; i < count; i++) {
            locations.add(new Location(in.readUTF(), in.readInt(), in.readUTF()));
        }
        return locations;
    }

    private List<ThreadReport> threads() throws IOException {
        int count = count();
        var threads = new ArrayList<ThreadReport>(count);
        for (int i = 0; i < count; i++) {
            threads.add(new ThreadReport(in.readUTF(), in.readUTF(), frames()));
        }
        return threads;
    }

    private List<String> frames() throws IOException {
        int count = count();
        var frames = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            frames.add(in.readUTF());
        }
        return frames;
    }

    private int count() throws IOException {
        int count = in.readInt();
        if (count < 0 || count > EventWriter.MOST_ENTRIES) {
            throw new IOException("a list of " + count + " entries");
        }
        return count;
    }
}
