package interleave.app.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A headless browser, spoken to over its own DevTools protocol.
final class Chromium implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("DevTools listening on (ws://\\S+)");

    private final Process process;
    private final URI address;

    private Chromium(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /// The browser of this machine, if it has one.
    static Optional<Path> installed() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// @param profile an empty folder
    static Chromium start(Path program, Path profile) throws IOException {
        Process process =
                new ProcessBuilder(
                                List.of(
                                        program.toString(),
                                        "--headless",
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-dev-shm-usage",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--no-first-run",
                                        "--hide-scrollbars",
                                        "--remote-debugging-port=0",
                                        "--user-data-dir=" + profile,
                                        "about:blank"))
                        .redirectErrorStream(true)
                        .start();
        return new Chromium(process, address(process));
    }

    /// The browser says where it listens, and then goes on to tell of its own troubles.
    private static URI address(Process process) throws IOException {
        var out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                Thread.ofVirtual().start(() -> drain(out));
                return URI.create(listening.group(1));
            }
        }
        throw new IOException("Chromium ended with " + process.onExit().join().exitValue());
    }

    private static void drain(BufferedReader out) {
        try (out) {
            while (out.readLine() != null) {
                // Only so that it never waits for a reader.
            }
        } catch (IOException closed) {
            // It has ended.
        }
    }

    /// A new tab, of a width in CSS pixels.
    Tab tab(int width, boolean dark) {
        return Tab.open(DevTools.connect(address), width, dark);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }
}
