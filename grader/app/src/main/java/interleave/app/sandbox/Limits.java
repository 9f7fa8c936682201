package interleave.app.sandbox;

import java.time.Duration;
import java.util.List;

/// What a child JVM may use: all of it in one place.
///
/// @param whole how long all test JVMs of one kata of one submission may take together, by the
///   clock
/// @param silence how long one of them may go without an event; one criterion's whole budget of
///   runs fits in easily
/// @param output bytes that it may print
/// @param heapMegabytes of objects
/// @param bounds what the operating system lets it have, in a sandbox
public record Limits(
        Duration whole, Duration silence, long output, int heapMegabytes, Bounds bounds) {
    /// Exit code of a JVM whose heap is full: its flags tell it to end then.
    public static final int OUT_OF_MEMORY = 3;

    public static final long MEGABYTE = 1024L * 1024;

    /// A minute is more than twenty times what the largest right answer takes.
    public static final Limits COMPILING =
            new Limits(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(1),
                    MEGABYTE,
                    256,
                    new Bounds(512, false, 120, 3_000_000_000L, 64 * MEGABYTE, 1_024));

    /// Generous to every right answer of every kata, unless its kata.toml says otherwise: the
    /// slowest takes less than a minute of the ten with quick effort, and no JVM computes for an
    /// hour. Who gives each object a daemon of its own has hundreds of them before a JVM's runs are
    /// over.
    public static final Limits USUAL =
            new Limits(
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(4),
                    4 * MEGABYTE,
                    256,
                    new Bounds(4_096, false, 3_600, 3_000_000_000L, 64 * MEGABYTE, 1_024));

    /// The same with another silence.
    public Limits silentFor(Duration most) {
        return new Limits(whole, most, output, heapMegabytes, bounds);
    }

    /// The same with another time for all.
    public Limits lasting(Duration all) {
        return new Limits(all, silence, output, heapMegabytes, bounds);
    }

    /// As options of a JVM.
    public List<String> flags() {
        return List.of(
                "-Xmx%dm".formatted(heapMegabytes),
                "-Xss512k",
                "-XX:MaxMetaspaceSize=96m",
                "-XX:CompressedClassSpaceSize=64m",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:MaxDirectMemorySize=32m",
                "-XX:+ExitOnOutOfMemoryError");
    }

    public long outputMegabytes() {
        return output / MEGABYTE;
    }
}
