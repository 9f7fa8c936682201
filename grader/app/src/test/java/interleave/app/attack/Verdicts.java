package interleave.app.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interleave.engine.Kind;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/// What has to hold of an attack's outcome.
record Verdicts(Trust trust, Attack attack) {
    /// What a terminal or a browser would act upon, but for the colours of our own report, and what
    /// turns the order of letters round.
    private static final Pattern ACTIVE =
            Pattern.compile(
                    "\\e(?!\\[[0-9;]*m)|[\\x00-\\x08\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]");

    private static final String PAGE = "<!DOCTYPE";
    private static final Pattern MARKUP = Pattern.compile("(?i)<(script|img|svg|iframe)[^>]*evil");

    /// What an attack says that has read what is none of its business.
    private static final String LEAKED = "LEAKED";

    void check(Outcome outcome) {
        assertThat(outcome.traces()).as("left behind by %s", attack).isEmpty();
        assertThat(outcome.next()).as("the answer graded after %s", attack).isEqualTo(Attack.PASS);
        outcome.reports().forEach(this::checkHarmless);
        if (!outcome.verdicts().contains(Attack.REFUSED)) {
            JsonMapper.shared().readTree(outcome.reports().getFirst());
        }
        attack.open().ifPresent(reason -> assumeTrue(false, () -> told(outcome, reason)));
        checkPoints(outcome);
    }

    private void checkPoints(Outcome outcome) {
        if (trust == Trust.WITH_GATE && attack.gated()) {
            assertThat(outcome.verdicts())
                    .as("verdicts of %s", attack)
                    .isEqualTo(Set.of(Kind.RULE_VIOLATION.label()));
            return;
        }
        assertThat(outcome.verdicts()).as("verdicts of %s", attack).isSubsetOf(attack.verdicts());
        if (!attack.needsTheGate()) {
            assertThat(outcome.unearned()).as("unearned points of %s", attack).isZero();
        }
    }

    private String told(Outcome outcome, String reason) {
        return "OPEN %s %s: %s; it got %s and %d unearned points"
                .formatted(trust, attack.name(), reason, outcome.verdicts(), outcome.unearned());
    }

    private void checkHarmless(String report) {
        assertThat(
                        ACTIVE.matcher(report)
                                .results()
                                .map(found -> Integer.toHexString(found.group().charAt(0))))
                .as("what a report of %s must not hold", attack)
                .isEmpty();
        assertThat(report).as("a report of %s", attack).doesNotContain(LEAKED);
        if (report.startsWith(PAGE)) {
            assertThat(report).as("the page of %s", attack).doesNotContainPattern(MARKUP);
        }
    }
}
