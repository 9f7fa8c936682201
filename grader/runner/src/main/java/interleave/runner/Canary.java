package interleave.runner;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Goes into a sandbox before any submission does, and says what it finds open.
final class Canary {
    private static final Path MEMORY = Path.of("/proc/self/mem");
    private static final int PATIENCE_MILLIS = 2_000;
    private static final Set<String> ENVIRONMENT =
            Set.of("LANG", "LD_LIBRARY_PATH", "MALLOC_ARENA_MAX", "PWD");

    private Canary() {}

    /// Tries the ways out.
    ///
    /// @param arguments a file of the host that must not be there, the folder of the kit, which
    ///   must not be changed, and a port of the host that somebody listens at
    public static void main(String[] arguments) {
        List<String> open = new ArrayList<>();
        if (Files.exists(Path.of(arguments[0]))) {
            open.add("sees files of the host");
        }
        if (Files.exists(MEMORY)) {
            open.add("sees /proc");
        }
        if (reads(MEMORY)) {
            open.add("can read its own memory");
        }
        if (writes(Path.of(arguments[1]))) {
            open.add("can change the kit");
        }
        if (connects(Integer.parseInt(arguments[2]))) {
            open.add("has a network");
        }
        if (opensSockets()) {
            open.add("can open sockets");
        }
        if (startsProcesses()) {
            open.add("can start processes");
        }
        if (!ENVIRONMENT.containsAll(System.getenv().keySet())) {
            open.add("has an environment");
        }
        System.out.println(open.isEmpty() ? "shut in" : String.join(", ", open));
    }

    private static boolean reads(Path file) {
        try (var _ = Files.newByteChannel(file)) {
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static boolean writes(Path folder) {
        try {
            Files.delete(Files.createTempFile(folder, "canary", ""));
            return true;
        } catch (IOException readOnly) {
            return false;
        }
    }

    /// Nobody would answer, but where system calls are filtered there are none of this kind.
    private static boolean opensSockets() {
        try (var _ = SocketChannel.open(StandardProtocolFamily.INET)) {
            return true;
        } catch (IOException | UnsupportedOperationException refused) {
            return false;
        }
    }

    private static boolean startsProcesses() {
        try {
            new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString())
                    .start()
                    .destroyForcibly();
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static boolean connects(int port) {
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            return true;
        } catch (IOException unreachable) {
            return false;
        }
    }
}
