package interleave.app.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import interleave.app.compile.Compiler;
import interleave.app.compile.TestSuite;
import interleave.app.compile.ThisJvm;
import interleave.app.explore.Enclosure;
import interleave.app.explore.Kit;
import interleave.app.fixture.TestEnclosure;
import interleave.app.grade.Parallel;
import interleave.app.kata.Kata;
import interleave.app.kata.KataCatalog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// Hostile submissions get no point that they did not earn, harm neither this machine nor the next
/// submission, and are told for what they are.
///
/// Every build tries with the gate what the gate refuses and what the intake has to cope with, and
/// without it those that attack what stands behind it. `-Dkata.attacks=all` tries each of them both
/// ways, which takes a quarter of an hour; `-Dkata.attacks=name,name` tries some, and prints what
/// came of them; of a single one the report too.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Isolated("it looks at all processes that are left")
class AttacksProofTests {
    private static final int JOBS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String ALL = "all";

    private final Path repository =
            Path.of(System.getProperty("kata.repository", "../..")).toAbsolutePath().normalize();
    private final List<String> some =
            Arrays.stream(System.getProperty("kata.attacks", "").split(","))
                    .filter(name -> !name.isBlank())
                    .collect(Collectors.toCollection(ArrayList::new));

    private final boolean all = some.remove(ALL);

    private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();
    private List<Attack> attacks = List.of();
    private Function<Attack, Optional<String>> obstacles = _ -> Optional.empty();
    private Content kitBefore = Content.NONE;
    private Content kitAfter = Content.NONE;
    private List<String> leftHere = List.of();

    @BeforeAll
    void tryAll(@TempDir Path folder) throws Exception {
        Enclosure enclosure = TestEnclosure.shutIfPossible(repository);
        enclosure.sandbox().admitBelow(folder);
        Kit kit = enclosure.kit();
        obstacles = attack -> Trust.obstacle(attack, enclosure);
        attacks =
                Attack.all(repository.resolve("grader/app/src/test/attacks")).stream()
                        .filter(attack -> some.isEmpty() || some.contains(attack.name()))
                        .toList();
        Map<String, TestSuite> suites = suites(new Compiler(kit.archives()), folder);
        var traces = new Traces(places(kit, folder));
        kitBefore = Content.of(kit.folder());
        Host before = Host.now(folder);

        var trials = new ArrayList<Callable<Outcome>>();
        for (Trust trust : Trust.values()) {
            for (Attack attack : attacks) {
                if (isTried(trust, attack) && obstacles.apply(attack).isEmpty()) {
                    var trial =
                            new Trial(
                                    attack,
                                    narrowed(suites, attack),
                                    trust.grading(compiling(trust, attack, enclosure)),
                                    trust.glance(enclosure),
                                    traces,
                                    folder.resolve(key(trust, attack)));
                    trials.add(() -> tell(trust, attack, trial.outcome()));
                }
            }
        }
        new Parallel(JOBS).run(trials);
        kitAfter = Content.of(kit.folder());
        leftHere = left(before, folder);
    }

    /// In a build there are seventy attacks that the gate has to refuse; a compiler's JVM for each
    /// takes longer than all the rest.
    private Enclosure compiling(Trust trust, Attack attack, Enclosure enclosure) {
        return trust == Trust.WITH_GATE && attack.gated() && !all && some.isEmpty()
                ? new Enclosure(enclosure.kit(), enclosure.sandbox(), new ThisJvm())
                : enclosure;
    }

    /// What is left in this JVM; who has been told to end may take a moment.
    private static List<String> left(Host before, Path folder) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<String> left = Host.now(folder).since(before);
        while (!left.isEmpty() && System.nanoTime() < end) {
            Thread.yield();
            left = Host.now(folder).since(before);
        }
        return left;
    }

    private boolean isTried(Trust trust, Attack attack) {
        if (all || !some.isEmpty()) {
            return true;
        }
        return trust == Trust.WITH_GATE
                ? attack.gated() || attack.form() != Form.FOLDER
                : attack.always();
    }

    private Outcome tell(Trust trust, Attack attack, Outcome outcome) {
        outcomes.put(key(trust, attack), outcome);
        if (!some.isEmpty()) {
            System.out.println(key(trust, attack) + ": " + outcome);
        }
        if (some.size() == 1) {
            System.out.println(outcome.reports().get(2));
        }
        return outcome;
    }

    private Map<String, TestSuite> suites(Compiler compiler, Path folder) throws Exception {
        var suites = new HashMap<String, TestSuite>();
        for (Kata kata : KataCatalog.of(repository).katas()) {
            if (attacks.stream().anyMatch(attack -> attack.kata().equals(kata.id()))) {
                suites.put(kata.id(), compiler.tests(kata, folder.resolve("suite-" + kata.id())));
            }
        }
        return suites;
    }

    private List<Path> places(Kit kit, Path folder) {
        return List.of(
                Path.of(System.getProperty("java.io.tmpdir")),
                Path.of(System.getProperty("user.home")),
                Path.of("").toAbsolutePath(),
                repository,
                kit.folder(),
                folder);
    }

    private static TestSuite narrowed(Map<String, TestSuite> suites, Attack attack) {
        TestSuite suite = Objects.requireNonNull(suites.get(attack.kata()), attack.kata());
        var narrowed =
                new TestSuite(
                        suite.kata(),
                        suite.classes(),
                        suite.contract(),
                        suite.given(),
                        suite.criteria().stream()
                                .filter(criterion -> attack.criteria().contains(criterion.id()))
                                .toList());
        assertThat(narrowed.criteria())
                .as("criteria of %s", attack)
                .hasSameSizeAs(attack.criteria());
        return narrowed;
    }

    private static String key(Trust trust, Attack attack) {
        return trust + "-" + attack.name();
    }

    @TestFactory
    Stream<DynamicContainer> anAttackGainsNothingAndHarmsNobody() {
        return Stream.of(Trust.values())
                .map(
                        trust ->
                                dynamicContainer(
                                        trust.toString(),
                                        attacks.stream()
                                                .filter(attack -> isTried(trust, attack))
                                                .map(attack -> test(trust, attack))));
    }

    private DynamicTest test(Trust trust, Attack attack) {
        return dynamicTest(
                attack.name(),
                () -> {
                    obstacles
                            .apply(attack)
                            .ifPresent(
                                    reason ->
                                            assumeTrue(
                                                    false,
                                                    () ->
                                                            "NOT TRIED %s %s: %s"
                                                                    .formatted(
                                                                            trust,
                                                                            attack.name(),
                                                                            reason)));
                    new Verdicts(trust, attack)
                            .check(Objects.requireNonNull(outcomes.get(key(trust, attack))));
                });
    }

    @Test
    void theKitIsAsItWas() {
        assertThat(kitAfter).isEqualTo(kitBefore);
    }

    @Test
    void theGraderHasNoOtherThreadsFilesSocketsAndMountsThanBefore() {
        assertThat(leftHere).isEmpty();
    }

    @Test
    void noProcessIsLeft() {
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)).isEmpty();
    }
}
