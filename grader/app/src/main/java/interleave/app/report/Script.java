package interleave.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/// The script of a page, the only one that its policy lets run.
///
/// @param text as it stands in the page, whatever a parser takes the page for: HTML or XML
/// @param source as a Content-Security-Policy names it
record Script(String text, String source) {
    /// Reads it from a resource beside this class.
    static Script of(String name) {
        String text = "/*<![CDATA[*/\n" + read(name).replace("\r\n", "\n") + "/*]]>*/";
        // The page has a line end on either side of it.
        return new Script(text, "'sha256-" + digest("\n" + text + "\n") + "'");
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(Script.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String digest(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java has SHA-256", impossible);
        }
    }
}
