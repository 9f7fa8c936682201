package interleave.app.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/// Looks for what keeps people out of a page: contrast, names, roles, order.
final class Axe {
    private static final String SCRIPT = read();

    private Axe() {}

    /// What it finds that is serious or critical, a line each.
    static List<String> findings(Tab tab) {
        // As a debugger does, past the page's policy, which lets no such script in.
        tab.evaluate(SCRIPT + "; 1");
        JsonNode found =
                tab.evaluate(
                        """
                        axe.run(document, {resultTypes: ['violations']}).then(result => result.violations
                            .filter(each => ['serious', 'critical'].includes(each.impact))
                            .map(each => each.id + ': ' + each.nodes.slice(0, 4)
                                .map(node => node.html.slice(0, 160) + ' ' + node.failureSummary).join('; ')))
                        """);
        return found.valueStream().map(JsonNode::asString).toList();
    }

    private static String read() {
        try (InputStream in =
                Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
