package interleave.engine;

import java.util.List;

/// Where one thread stood when a run hung.
///
/// @param name the thread's name
/// @param doing what it does, as the rest of a sentence: "waits for the monitor of Fork, held by
///   philosopher 2"
/// @param frames its stack in the code under test and the test, innermost first, as
///   "DiningTable.java:41 (dine)"
public record ThreadReport(String name, String doing, List<String> frames) {
    public ThreadReport {
        frames = List.copyOf(frames);
    }
}
