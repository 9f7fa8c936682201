package interleave.app.attack;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the grader's own JVM has: threads, virtual ones too, what it has open, and what is mounted.
record Host(List<String> threads, List<String> open, List<String> mounts) {
    private static final Path OPEN = Path.of("/proc/self/fd");
    private static final Path MOUNTS = Path.of("/proc/self/mounts");

    /// The JDK's own, which come when they are needed and go when they have been idle.
    private static final Pattern OF_THE_JDK =
            Pattern.compile(
                    "process reaper.*|ForkJoinPool.*|.*-Poller|.*-unblocker|Cleaner-.*|Common-Cleaner|Attach Listener|MemoryPoller");

    /// Of all that can be open: sockets, pipes, and files but for those that classes come from.
    private static final Pattern NOBODY_S =
            Pattern.compile(".*\\.jar|.*/modules|anon_inode.*|/proc/.*|/dev/.*");

    private static final Pattern THREAD = Pattern.compile("#\\d+ \"(.*?)\".*");

    Host {
        threads = List.copyOf(threads);
        open = List.copyOf(open);
        mounts = List.copyOf(mounts);
    }

    /// As it is now.
    ///
    /// @param folder where a list of threads may be written for a moment
    static Host now(Path folder) throws IOException {
        return new Host(threadsNow(folder), openNow(), mountsNow());
    }

    /// What it has now and did not have then.
    List<String> since(Host then) {
        return Stream.of(
                        more(threads, then.threads).map(thread -> "thread " + thread),
                        more(open, then.open).map(file -> "open " + file),
                        more(mounts, then.mounts).map(mount -> "mount " + mount))
                .flatMap(found -> found)
                .toList();
    }

    private static Stream<String> more(List<String> now, List<String> then) {
        var more = new ArrayList<>(now);
        then.forEach(more::remove);
        return more.stream();
    }

    private static List<String> threadsNow(Path folder) throws IOException {
        Path dump = folder.resolve("threads.txt");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpThreads(dump.toAbsolutePath().toString(), ThreadDumpFormat.TEXT_PLAIN);
        try (Stream<String> lines = Files.lines(dump)) {
            return lines.map(THREAD::matcher)
                    .filter(line -> line.matches())
                    .map(line -> line.group(1))
                    .filter(name -> !OF_THE_JDK.matcher(name).matches())
                    .toList();
        } finally {
            Files.delete(dump);
        }
    }

    private static List<String> openNow() throws IOException {
        if (!Files.isDirectory(OPEN)) {
            return List.of();
        }
        var open = new ArrayList<String>();
        try (Stream<Path> descriptors = Files.list(OPEN)) {
            for (Path descriptor : descriptors.toList()) {
                if (Files.isSymbolicLink(descriptor)) {
                    open.add(Files.readSymbolicLink(descriptor).toString());
                }
            }
        }
        open.removeIf(file -> NOBODY_S.matcher(file).matches());
        return open;
    }

    private static List<String> mountsNow() throws IOException {
        return Files.isReadable(MOUNTS) ? Files.readAllLines(MOUNTS) : List.of();
    }
}
