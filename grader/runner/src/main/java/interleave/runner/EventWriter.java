package interleave.runner;

import interleave.engine.Coverage;
import interleave.engine.Failure;
import interleave.engine.Line;
import interleave.engine.Location;
import interleave.engine.Step;
import interleave.engine.ThreadReport;
import interleave.engine.Witness;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// Writes events in the binary form that [EventReader] reads: a tag, then the fields in their
/// order. Before each goes the number that the grader has chosen for this connection: who does not
/// know it is not the runner.
public final class EventWriter implements AutoCloseable {
    /// What `writeUTF` can take at the worst three bytes a character, with room to spare.
    static final int LONGEST_TEXT = 16_000;

    /// A list longer than this comes from nobody who writes here.
    static final int MOST_ENTRIES = 64;

    /// The same for a schedule, which is worth less the longer it gets.
    static final int MOST_STEPS = 1_000;

    /// The same for the lines that were run.
    static final int MOST_LINES = 4_000;

    /// In the place of a number that is not there.
    static final int NONE = -1;

    private final DataOutputStream out;
    private final long nonce;

    /// @param nonce the number of this connection
    public EventWriter(OutputStream out, long nonce) {
        this.out = new DataOutputStream(out);
        this.nonce = nonce;
    }

    public void write(Event event) throws IOException {
        out.writeLong(nonce);
        switch (event) {
            case Event.Started started -> tagged('S', started.criterion());
            case Event.Ran ran -> {
                tagged('L', ran.criterion());
                list(ran.lines(), MOST_LINES, this::line);
            }
            case Event.Passed passed -> {
                tagged('P', passed.criterion());
                out.writeInt(passed.runs());
                coverage(passed.coverage());
            }
            case Event.Failed failed -> {
                tagged('F', failed.criterion());
                out.writeInt(failed.runs());
                out.writeInt(failed.passed());
                coverage(failed.coverage());
                failure(failed.failure());
            }
            case Event.Broken broken -> {
                tagged('B', broken.criterion());
                text(broken.message());
            }
            case Event.Done _ -> out.writeByte('D');
        }
        out.flush();
    }

    private void line(Line line) throws IOException {
        text(line.file());
        out.writeInt(line.number());
    }

    private void coverage(Coverage coverage) throws IOException {
        out.writeBoolean(coverage.complete());
        out.writeInt(coverage.preemptionBound().orElse(NONE));
        out.writeInt(coverage.enumerated());
        out.writeInt(coverage.sampled());
        out.writeBoolean(coverage.uncontrolled().isPresent());
        if (coverage.uncontrolled().isPresent()) {
            text(coverage.uncontrolled().get());
        }
    }

    private void failure(Failure failure) throws IOException {
        text(failure.kind().name());
        text(failure.message());
        list(failure.locations(), MOST_ENTRIES, this::location);
        list(failure.threads(), MOST_ENTRIES, this::thread);
        Witness witness = failure.witness();
        out.writeBoolean(witness != null);
        if (witness != null) {
            text(witness.token());
            out.writeInt(witness.contextSwitches());
            list(witness.steps(), MOST_STEPS, this::step);
        }
    }

    private void location(Location location) throws IOException {
        text(location.file());
        out.writeInt(location.line());
        text(location.role());
    }

    private void thread(ThreadReport thread) throws IOException {
        text(thread.name());
        text(thread.doing());
        list(thread.frames(), MOST_ENTRIES, this::text);
    }

    private void step(Step step) throws IOException {
        text(step.thread());
        text(step.file());
        out.writeInt(step.line());
        text(step.event());
        text(step.action().name());
        text(step.object());
        text(step.value());
    }

    private void tagged(char tag, String criterion) throws IOException {
        out.writeByte(tag);
        text(criterion);
    }

    private void text(String text) throws IOException {
        out.writeUTF(text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…");
    }

    private <T> void list(List<T> entries, int most, Part<T> part) throws IOException {
        List<T> written = entries.subList(0, Math.min(most, entries.size()));
        out.writeInt(written.size());
        for (T entry : written) {
            part.write(entry);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private interface Part<T> {
        void write(T part) throws IOException;
    }
}
