package interleave.runner.race;

import interleave.junit.race.Course;
import interleave.junit.race.Law;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Writes events in the binary form that [RaceEventReader] reads: a tag, then the fields in their
/// order.
final class RaceEventWriter {
    /// What `writeUTF` can take at the worst three bytes a character, with room to spare.
    private static final int LONGEST_TEXT = 16_000;

    private final DataOutputStream out;

    RaceEventWriter(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    void write(RaceEvent event) throws IOException {
        switch (event) {
            case RaceEvent.WarmingUp warmingUp -> {
                out.writeByte('W');
                course(warmingUp.course());
                out.writeInt(warmingUp.processors());
            }
            case RaceEvent.Started started -> {
                out.writeByte('S');
                out.writeInt(started.rounds());
            }
            case RaceEvent.Timed timed -> {
                out.writeByte('T');
                out.writeBoolean(timed.lane() == Lane.CONCURRENT);
                out.writeInt(timed.count());
                out.writeLong(timed.nanos());
                out.writeBoolean(timed.same());
            }
            case RaceEvent.Spared spared -> {
                out.writeByte('P');
                out.writeDouble(spared.processors());
            }
            case RaceEvent.RoundDone _ -> out.writeByte('R');
            case RaceEvent.Threw threw -> {
                out.writeByte('X');
                text(threw.message());
            }
            case RaceEvent.Broken broken -> {
                out.writeByte('B');
                text(broken.message());
            }
            case RaceEvent.Done _ -> out.writeByte('D');
        }
        out.flush();
    }

    private void course(Course course) throws IOException {
        text(course.title());
        text(course.counted());
        out.writeInt(course.counts().size());
        for (int count : course.counts()) {
            out.writeInt(count);
        }
        switch (course.law()) {
            case Law.Amdahl _ -> out.writeByte('A');
            case Law.Waves waves -> {
                out.writeByte('W');
                out.writeLong(waves.latency().toNanos());
                out.writeInt(waves.limit());
            }
        }
    }

    private void text(String text) throws IOException {
        out.writeUTF(text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…");
    }
}
