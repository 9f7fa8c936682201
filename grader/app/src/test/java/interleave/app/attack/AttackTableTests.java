package interleave.app.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The table in docs/security.md names every attack. If it does not, this prints the one that does.
class AttackTableTests {
    private static final Path REPOSITORY = Path.of("../..");

    @Test
    void everyAttackIsInTheTable() throws Exception {
        List<Attack> attacks = Attack.all(REPOSITORY.resolve("grader/app/src/test/attacks"));
        String table =
                attacks.stream()
                        .map(AttackTableTests::row)
                        .collect(
                                Collectors.joining(
                                        "\n",
                                        "| attack | what it tries | stopped by |\n|---|---|---|\n",
                                        "\n"));

        assertThat(Files.readString(REPOSITORY.resolve("docs/security.md"))).endsWith("\n" + table);
    }

    private static String row(Attack attack) {
        return "| %s | %s | %s |".formatted(attack.name(), attack.what(), stoppedBy(attack));
    }

    private static String stoppedBy(Attack attack) {
        if (attack.open().isPresent()) {
            return "**open**: " + attack.open().get();
        }
        if (attack.sandboxed()) {
            return attack.gated() ? "gate, sandbox" : "sandbox";
        }
        if (attack.gated()) {
            return attack.needsTheGate() ? "gate alone" : "gate, judge";
        }
        return attack.verdicts().stream()
                .map(AttackTableTests::who)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String who(String verdict) {
        return switch (verdict) {
            case Attack.REFUSED, "missing-class" -> "intake";
            case "compile-error" -> "compiler";
            case "rule-violation" -> "rules";
            default -> "judge";
        };
    }
}
