package interleave.runner;

import interleave.engine.Action;
import interleave.engine.Coverage;
import interleave.engine.Failure;
import interleave.engine.Kind;
import interleave.engine.Line;
import interleave.engine.Location;
import interleave.engine.Step;
import interleave.engine.ThreadReport;
import interleave.engine.Witness;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what [EventWriter] wrote.
public final class EventReader {
    private final DataInputStream in;
    private final long nonce;

    /// @param nonce the number that was sent to the runner when it connected
    public EventReader(InputStream in, long nonce) {
        this.in = new DataInputStream(in);
        this.nonce = nonce;
    }

    /// The next event, or nothing at the stream's end.
    ///
    /// @throws IOException if the stream is cut off in the middle of an event, or what it says is
    ///   none
    /// @throws Forged if it is told by somebody who does not know the number
    public Optional<Event> next() throws IOException {
        byte[] number = in.readNBytes(Long.BYTES);
        if (number.length == 0) {
            return Optional.empty();
        }
        if (number.length < Long.BYTES) {
            throw new EOFException("cut off before an event");
        }
        if (ByteBuffer.wrap(number).getLong() != nonce) {
            throw new Forged();
        }
        int tag = in.readByte();
        return switch (tag) {
            case 'S' -> Optional.of(new Event.Started(in.readUTF()));
            case 'L' ->
                    Optional.of(
                            new Event.Ran(in.readUTF(), list(EventWriter.MOST_LINES, this::line)));
            case 'P' -> Optional.of(new Event.Passed(in.readUTF(), in.readInt(), coverage()));
            case 'F' -> Optional.of(failed());
            case 'B' -> Optional.of(new Event.Broken(in.readUTF(), in.readUTF()));
            case 'D' -> Optional.of(new Event.Done());
            default -> throw new IOException("no event begins with " + tag);
        };
    }

    private Line line() throws IOException {
        return new Line(in.readUTF(), in.readInt());
    }

    private Event failed() throws IOException {
        return new Event.Failed(in.readUTF(), in.readInt(), in.readInt(), coverage(), failure());
    }

    private Coverage coverage() throws IOException {
        return new Coverage(
                in.readBoolean(),
                Optional.of(in.readInt()).filter(bound -> bound != EventWriter.NONE),
                in.readInt(),
                in.readInt(),
                in.readBoolean() ? Optional.of(in.readUTF()) : Optional.empty());
    }

    private Failure failure() throws IOException {
        return new Failure(
                kind(),
                in.readUTF(),
                list(EventWriter.MOST_ENTRIES, this::location),
                list(EventWriter.MOST_ENTRIES, this::thread),
                null,
                in.readBoolean() ? witness() : null);
    }

    private Witness witness() throws IOException {
        return new Witness(in.readUTF(), in.readInt(), list(EventWriter.MOST_STEPS, this::step));
    }

    private Kind kind() throws IOException {
        String name = in.readUTF();
        try {
            return Kind.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new IOException("no kind of failure is called " + name, unknown);
        }
    }

    private Location location() throws IOException {
        return new Location(in.readUTF(), in.readInt(), in.readUTF());
    }

    private ThreadReport thread() throws IOException {
        return new ThreadReport(
                in.readUTF(), in.readUTF(), list(EventWriter.MOST_ENTRIES, in::readUTF));
    }

    private Step step() throws IOException {
        return new Step(
                in.readUTF(),
                in.readUTF(),
                in.readInt(),
                in.readUTF(),
                action(),
                in.readUTF(),
                in.readUTF());
    }

    private Action action() throws IOException {
        String name = in.readUTF();
        try {
            return Action.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new IOException("no step does " + name, unknown);
        }
    }

    private <T> List<T> list(int most, Part<T> part) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > most) {
            throw new IOException("a list of " + count + " entries");
        }
        var entries = new ArrayList<T>(count);
        for (int i = 0; i < count; i++) {
            entries.add(part.read());
        }
        return entries;
    }

    private interface Part<T> {
        T read() throws IOException;
    }
}
