package interleave.app.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interleave.engine.Kind;
import java.io.StringReader;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.xml.sax.InputSource;
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

    /// What a spreadsheet computes: a cell that begins so.
    private static final Pattern FORMULA = Pattern.compile("(?m)(^|,)\"?[=+@-]");

    private static final String TABLE = "submission,";

    private static final String XML = "<?xml";

    /// Somebody has to read them.
    private static final int LONGEST = 2_000_000;

    /// What an attack says that has read what is none of its business.
    private static final String LEAKED = "LEAKED";

    private static void parse(String xml) throws Exception {
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
    }

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
        assertThat(report.length()).as("characters of a report of %s", attack).isLessThan(LONGEST);
        if (report.startsWith(TABLE)) {
            assertThat(report).as("criteria.csv of %s", attack).doesNotContainPattern(FORMULA);
        }
        if (report.startsWith(XML)) {
            assertThatCode(() -> parse(report))
                    .as("results.xml of %s", attack)
                    .doesNotThrowAnyException();
        }
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
