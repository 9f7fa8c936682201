package interleave.app.sandbox;

import java.util.List;

/// What the operating system lets a sandboxed process have.
///
/// @param threads how many it may have, those of its processes included
/// @param processes whether it may start processes
/// @param processorSeconds how long it may compute, and each of its processes
/// @param addressSpace bytes that it may map
/// @param disk bytes that it may write, in memory: nothing reaches a disk
/// @param files how many files it may have open
public record Bounds(
        int threads,
        boolean processes,
        int processorSeconds,
        long addressSpace,
        long disk,
        int files) {
    /// As options of prlimit.
    List<String> options() {
        return List.of(
                "--nproc=" + threads,
                "--fsize=" + disk,
                "--nofile=" + files,
                "--core=0",
                "--cpu=" + processorSeconds,
                "--as=" + addressSpace);
    }
}
