package interleave.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.engine.Action;
import interleave.engine.Coverage;
import interleave.engine.Failure;
import interleave.engine.Kind;
import interleave.engine.Line;
import interleave.engine.Location;
import interleave.engine.Step;
import interleave.engine.ThreadReport;
import interleave.engine.Witness;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventStreamTests {
    private static final long NONCE = 0x1234_5678_9abc_def0L;
    private static final Location LOCATION = new Location("Buffer.java", 41, "waits here");
    private static final ThreadReport THREAD =
            new ThreadReport("producer 1", "waits for Sémaphore#1 🐘", List.of("a", "b"));

    private static final Coverage BOUNDED =
            new Coverage(false, Optional.of(2), 3_114, 40_000, Optional.empty());
    private static final Coverage UNCONTROLLED =
            new Coverage(false, Optional.empty(), 0, 0, Optional.of("it opens a socket"));
    private static final Step STEP =
            new Step(
                    "producer 1",
                    "Buffer.java",
                    41,
                    "reads count",
                    Action.READ,
                    "Buffer#1.count",
                    "0");

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsReadAsItWasWritten(Event event) throws IOException {
        assertThat(read(written(event))).containsExactly(event);
    }

    @Test
    void eventsAreReadInTheirOrder() throws IOException {
        List<Event> events = events().toList();
        assertThat(read(written(events.toArray(Event[]::new)))).isEqualTo(events);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindGoesThrough(Kind kind) throws IOException {
        Event event = failed(kind, "message", List.of(), List.of());
        assertThat(read(written(event))).containsExactly(event);
    }

    @Test
    void aLongTextIsCut() throws IOException {
        // Three bytes each, the most that a char takes.
        String text = "あ".repeat(EventWriter.LONGEST_TEXT + 1);
        List<Event> events = read(written(new Event.Broken("T.m", text), new Event.Done()));

        String cut = text.substring(1) + "…";
        assertThat(events).containsExactly(new Event.Broken("T.m", cut), new Event.Done());
    }

    @Test
    void ofManyEntriesTheFirstAreSent() throws IOException {
        int most = EventWriter.MOST_ENTRIES;
        var thread = new ThreadReport("t", "runs", Collections.nCopies(most + 1, "frame"));
        List<Event> events =
                read(
                        written(
                                failed(
                                        Kind.STUCK,
                                        "m",
                                        Collections.nCopies(most + 1, LOCATION),
                                        Collections.nCopies(most + 1, thread)),
                                new Event.Done()));

        var shorter = new ThreadReport("t", "runs", Collections.nCopies(most, "frame"));
        assertThat(events)
                .containsExactly(
                        failed(
                                Kind.STUCK,
                                "m",
                                Collections.nCopies(most, LOCATION),
                                Collections.nCopies(most, shorter)),
                        new Event.Done());
    }

    @Test
    void ofALongScheduleTheFirstStepsAreSent() throws IOException {
        int most = EventWriter.MOST_STEPS;
        List<Event> events =
                read(written(shownBy(Collections.nCopies(most + 1, STEP)), new Event.Done()));

        assertThat(events)
                .containsExactly(shownBy(Collections.nCopies(most, STEP)), new Event.Done());
    }

    @ParameterizedTest
    @MethodSource("events")
    void aStreamThatIsCutOffInAnEventIsBroken(Event event) throws IOException {
        byte[] whole = written(event);
        for (int length = 1; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatIOException().as("%d bytes", length).isThrownBy(() -> read(cut));
        }
    }

    @Test
    void whatIsNoEventIsRefused() {
        assertRefused(out -> out.writeByte('X'));
        assertRefused(out -> out.write("Hello, world".getBytes()));
        assertRefused(out -> failedUpToItsKind(out, "NO_KIND"));
        for (int count : List.of(-1, EventWriter.MOST_ENTRIES + 1, Integer.MAX_VALUE)) {
            assertRefused(
                    out -> {
                        failedUpToItsKind(out, "RACE");
                        out.writeUTF("message");
                        out.writeInt(count);
                    });
        }
    }

    @Test
    void whoDoesNotKnowTheNumberOfTheConnectionForges() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var writer = new EventWriter(bytes, NONCE + 1)) {
            writer.write(new Event.Done());
        }

        assertThatThrownBy(() -> read(bytes.toByteArray())).isInstanceOf(Forged.class);
    }

    private static Stream<Event> events() {
        return Stream.of(
                new Event.Ran(
                        "T.m", List.of(new Line("Buffer.java", 41), new Line("Slice.java", 7))),
                new Event.Started("BufferTests.isFirstInFirstOut"),
                new Event.Passed("BufferTests.isFirstInFirstOut", 400, Coverage.NONE),
                new Event.Passed("BufferTests.isFirstInFirstOut", 43_114, BOUNDED),
                new Event.Passed("BufferTests.isFirstInFirstOut", 0, UNCONTROLLED),
                shownBy(List.of(STEP, STEP)),
                failed(Kind.DEADLOCK, "two\nlines", List.of(LOCATION), List.of(THREAD, THREAD)),
                failed(Kind.RACE, "", List.of(), List.of()),
                new Event.Broken("BufferTests.none", "no such method"),
                new Event.Done());
    }

    private static Event failed(
            Kind kind, String message, List<Location> locations, List<ThreadReport> threads) {
        return new Event.Failed(
                "BufferTests.fails",
                7,
                6,
                Coverage.NONE,
                new Failure(kind, message, locations, threads, null));
    }

    private static Event shownBy(List<Step> steps) {
        var failure = new Failure(Kind.RACE, "lost", List.of(LOCATION), List.of(), null);
        return new Event.Failed(
                "BufferTests.fails",
                7,
                6,
                BOUNDED,
                failure.shownBy(new Witness("a3b2a", 2, steps)));
    }

    private static byte[] written(Event... events) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var writer = new EventWriter(bytes, NONCE)) {
            for (Event event : events) {
                writer.write(event);
            }
        }
        return bytes.toByteArray();
    }

    private static List<Event> read(byte[] bytes) throws IOException {
        var reader = new EventReader(new ByteArrayInputStream(bytes), NONCE);
        var events = new ArrayList<Event>();
        for (Optional<Event> event = reader.next(); event.isPresent(); event = reader.next()) {
            events.add(event.get());
        }
        return events;
    }

    private static void failedUpToItsKind(DataOutputStream out, String kind) throws IOException {
        out.writeByte('F');
        out.writeUTF("T.m");
        out.writeInt(1);
        out.writeInt(0);
        out.writeBoolean(false);
        out.writeInt(EventWriter.NONE);
        out.writeInt(0);
        out.writeInt(0);
        out.writeBoolean(false);
        out.writeUTF(kind);
    }

    private static void assertRefused(Garbage garbage) {
        var bytes = new ByteArrayOutputStream();
        assertThatThrownBy(
                        () -> {
                            var out = new DataOutputStream(bytes);
                            out.writeLong(NONCE);
                            garbage.writeTo(out);
                            // Enough for whoever believes what he reads.
                            bytes.write(new byte[1_000]);
                            read(bytes.toByteArray());
                        })
                .isExactlyInstanceOf(IOException.class);
    }

    private interface Garbage {
        void writeTo(DataOutputStream out) throws IOException;
    }
}
