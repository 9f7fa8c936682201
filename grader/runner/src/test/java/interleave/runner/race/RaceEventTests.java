package interleave.runner.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.junit.race.Course;
import interleave.junit.race.Law;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RaceEventTests {
    static Stream<RaceEvent> everyEventIsReadAsItWasWritten() {
        return Stream.of(
                new RaceEvent.WarmingUp(course(new Law.Amdahl()), 2),
                new RaceEvent.WarmingUp(course(new Law.Waves(Duration.ofNanos(1_500), 8)), 1),
                new RaceEvent.Started(61),
                new RaceEvent.Timed(Lane.SEQUENTIAL, 1, 123_456_789_012L, true),
                new RaceEvent.Timed(Lane.CONCURRENT, 4, 0, false),
                new RaceEvent.Spared(1.9),
                new RaceEvent.RoundDone(),
                new RaceEvent.Threw("java.lang.Error: ü"),
                new RaceEvent.Broken("gone"),
                new RaceEvent.Done());
    }

    @ParameterizedTest
    @MethodSource
    void everyEventIsReadAsItWasWritten(RaceEvent event) throws IOException {
        RaceEventReader reader = reader(written(event));

        assertThat(reader.next()).contains(event);
        assertThat(reader.next()).isEmpty();
    }

    @Test
    void aMessageTooLongForTheStreamIsCut() throws IOException {
        byte[] bytes = written(new RaceEvent.Threw("x".repeat(100_000)));

        assertThat(reader(bytes).next())
                .get()
                .extracting(event -> ((RaceEvent.Threw) event).message().length())
                .isEqualTo(16_001);
    }

    @Test
    void anEventThatIsCutOffIsNone() throws IOException {
        byte[] bytes = written(new RaceEvent.Started(61));

        assertThatThrownBy(() -> reader(new byte[] {bytes[0], bytes[1]}).next())
                .isInstanceOf(EOFException.class);
    }

    @Test
    void whatIsNoEventIsRefused() throws IOException {
        byte[] course =
                written(new RaceEvent.WarmingUp(course(new Law.Waves(Duration.ofNanos(1), 1)), 1));
        course[course.length - 5] = 0; // the limit, which is at least 1

        assertThatThrownBy(() -> reader(new byte[] {'?'}).next())
                .isInstanceOf(StreamCorruptedException.class);
        assertThatThrownBy(() -> reader(course).next())
                .isInstanceOf(StreamCorruptedException.class)
                .hasMessageContaining("limit");
    }

    private static Course course(Law law) {
        return new Course("Adding up", "threads", List.of(1, 2, 4), law);
    }

    private static byte[] written(RaceEvent event) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new RaceEventWriter(bytes).write(event);
        return bytes.toByteArray();
    }

    private static RaceEventReader reader(byte[] bytes) {
        return new RaceEventReader(new ByteArrayInputStream(bytes));
    }
}
