package interleave.app.browser;

import static org.junit.jupiter.api.Assumptions.abort;

import interleave.app.files.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A browser and the pages to look at with it.
///
/// @param pages where they stay, so that a failure can be looked at
record Browsing(Chromium browser, Folders.Temporary profile, Path pages) implements AutoCloseable {
    /// Starts one, or says that nothing was tried.
    static Browsing start() throws IOException {
        Path program =
                Chromium.installed()
                        .orElseGet(() -> abort("NOT TRIED: there is no Chromium on this machine"));
        Folders.Temporary profile = Folders.Temporary.create();
        Path pages = Files.createDirectories(Path.of("target/pages"));
        return new Browsing(Chromium.start(program, profile.path()), profile, pages);
    }

    /// Shows a page in a tab of its own.
    Tab show(String name, String html, int width, boolean dark) throws IOException {
        Path file = pages.resolve(name + ".html");
        Files.writeString(file, html);
        Tab tab = browser.tab(width, dark);
        tab.visit(file.toUri());
        return tab;
    }

    @Override
    public void close() throws IOException {
        browser.close();
        profile.close();
    }
}
