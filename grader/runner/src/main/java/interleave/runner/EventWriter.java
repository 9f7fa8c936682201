package interleave.runner;

import interleave.engine.Location;
import interleave.engine.ThreadReport;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// Writes events in the binary form that [EventReader] reads: a tag, then the fields in their
/// order.
public final class EventWriter implements AutoCloseable {
    /// What `writeUTF` can take at the worst three bytes a character, with room to spare.
    static final int LONGEST_TEXT = 16_000;

    /// A list longer than this comes from nobody who writes here.
    static final int MOST_ENTRIES = 64;

    private final DataOutputStream out;

    public EventWriter(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    public void write(Event event) throws IOException {
        switch (event) {
            case Event.Started started -> tagged('S', started.criterion());
            case Event.Passed passed -> {
                tagged('P', passed.criterion());
                out.writeInt(passed.runs());
            }
            case Event.Failed failed -> failed(failed);
            case Event.Broken broken -> {
                tagged('B', broken.criterion());
                text(broken.message());
            }
            case Event.Done _ -> out.writeByte('D');
        }
        out.flush();
    }

    private void failed(Event.Failed failed) throws IOException {
        tagged('F', failed.criterion());
        text(failed.kind().name());
        text(failed.message());
        out.writeInt(failed.runs());
        out.writeInt(failed.passed());
        List<Location> locations = head(failed.locations());
        out.writeInt(locations.size());
        for (Location location : locations) {
            text(location.file());
            out.writeInt(location.line());
            text(location.role());
        }
        List<ThreadReport> threads = head(failed.threads());
        out.writeInt(threads.size());
        for (ThreadReport thread : threads) {
            thread(thread);
        }
    }

    private void thread(ThreadReport thread) throws IOException {
        text(thread.name());
        text(thread.doing());
        List<String> frames = head(thread.frames());
        out.writeInt(frames.size());
        for (String frame : frames) {
            text(frame);
        }
    }

    private void tagged(char tag, String criterion) throws IOException {
        out.writeByte(tag);
        text(criterion);
    }

    private void text(String text) throws IOException {
        out.writeUTF(text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…");
    }

    private static <T> List<T> head(List<T> entries) {
        return entries.subList(0, Math.min(MOST_ENTRIES, entries.size()));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
