package interleave.app.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Namespaces of its own for each process: no network, no processes but its own, no files but those
/// that it is given, no privileges, and none of the system calls that no JVM needs. Who may start
/// processes has a `/proc`, with these in it; nobody else has one.
public final class Bubblewrap implements Sandbox {
    /// Nothing that runs in there has a home.
    private static final String HOME = "/tmp";

    /// Where C libraries are, on the systems that we know; programs of the host are nowhere in
    /// sight.
    private static final List<String> LIBRARIES =
            List.of(
                    "/usr/lib/x86_64-linux-gnu",
                    "/usr/lib/aarch64-linux-gnu",
                    "/usr/lib64",
                    "/lib64",
                    "/lib/x86_64-linux-gnu",
                    "/lib/aarch64-linux-gnu",
                    "/lib/ld-linux-aarch64.so.1");

    private static final String SHARED_MEMORY = "1048576";

    private final Path bwrap;
    private final Path prlimit;
    private final Optional<Nobody> nobody;
    private final Filters filters;
    private final Spawner spawner = new Spawner();

    /// @throws java.util.NoSuchElementException if the system lacks a program that it takes
    Bubblewrap(Tools tools, Optional<Nobody> nobody, Filters filters) {
        bwrap = tools.need("bwrap");
        prlimit = tools.need("prlimit");
        this.nobody = nobody;
        this.filters = filters;
    }

    @Override
    public Process start(Child child) throws IOException {
        List<String> command = command(child);
        return spawner.start(() -> NoSandbox.start(command, Path.of("/")));
    }

    @Override
    public void admit(Path path) throws IOException {
        if (nobody.isPresent()) {
            nobody.get().own(path);
        }
    }

    @Override
    public void admitBelow(Path folder) throws IOException {
        if (nobody.isPresent()) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        }
    }

    @Override
    public Isolation isolation() {
        return Isolation.BWRAP;
    }

    List<String> command(Child child) {
        var command = new ArrayList<>(filters.open(child.bounds()));
        nobody.ifPresent(he -> command.addAll(he.command()));
        command.add(bwrap.toString());
        command.addAll(namespaces(child.runtime()));
        command.addAll(system());
        command.addAll(writableTmp(child.bounds()));
        if (child.bounds().processes()) {
            // A process finds its children there.
            command.addAll(List.of("--proc", "/proc"));
        }
        command.addAll(bind("--ro-bind", child.runtime()));
        child.readable().forEach(path -> command.addAll(bind("--ro-bind", path)));
        child.writable().forEach(path -> command.addAll(bind("--bind", path)));
        command.addAll(List.of("--remount-ro", "/", "--chdir", HOME));
        command.addAll(List.of("--seccomp", Filters.DESCRIPTOR, "--"));
        command.add(prlimit.toString());
        command.addAll(child.bounds().options());
        command.addAll(child.command());
        return command;
    }

    private static List<String> namespaces(Path runtime) {
        return List.of(
                "--unshare-user",
                "--unshare-all",
                "--disable-userns",
                "--die-with-parent",
                "--new-session",
                "--cap-drop",
                "ALL",
                "--uid",
                "65534",
                "--gid",
                "65534",
                "--hostname",
                "sandbox",
                "--clearenv",
                "--setenv",
                "LANG",
                "C.UTF-8",
                "--setenv",
                "MALLOC_ARENA_MAX",
                "2",
                "--setenv",
                "LD_LIBRARY_PATH",
                libraries(runtime));
    }

    /// Without `/proc` the launcher does not find its libraries by itself.
    private static String libraries(Path runtime) {
        return runtime.resolve("lib") + ":" + runtime.resolve("lib/server");
    }

    /// What a program needs to be run at all: the C library, and what sets its limits.
    private List<String> system() {
        return Stream.concat(Stream.of(prlimit.toString()), LIBRARIES.stream())
                .filter(path -> Files.exists(Path.of(path)))
                .flatMap(path -> Stream.of("--ro-bind", path, path))
                .toList();
    }

    /// `/` and `/dev` are file systems in memory without a limit, so nobody writes there.
    private static List<String> writableTmp(Bounds bounds) {
        return List.of(
                "--dev",
                "/dev",
                "--size",
                SHARED_MEMORY,
                "--tmpfs",
                "/dev/shm",
                "--remount-ro",
                "/dev",
                "--size",
                String.valueOf(bounds.disk()),
                "--tmpfs",
                HOME);
    }

    private static List<String> bind(String how, Path path) {
        String real = path.toAbsolutePath().normalize().toString();
        return List.of(how, real, real);
    }
}
