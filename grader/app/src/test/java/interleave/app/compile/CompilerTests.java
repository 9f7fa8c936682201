package interleave.app.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.app.UserError;
import interleave.app.fixture.Katas;
import interleave.app.fixture.TestKit;
import interleave.app.fixture.Text;
import interleave.app.kata.Kata;
import interleave.app.submission.SourceFile;
import interleave.app.verdict.Criterion;
import interleave.engine.Kind;
import interleave.engine.Location;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompilerTests {
    private static final String LEDGER =
            """
            package katas.counter;

            public interface Ledger {
                void add(long amount);
            }
            """;

    private static final String STARTER =
            """
            package katas.counter;

            import java.util.List;
            import java.util.Map;

            public class Counter implements AutoCloseable, Ledger {
                public Counter(int start) {}

                public static Counter of(Map<String, int[]> starts) { return new Counter(0); }

                public int increment() { throw new UnsupportedOperationException(); }

                @Override public void add(long amount) {}

                @Override public void close() {}

                int notPromised() { return 0; }
            }
            """;

    private static final String VISIBLE_TESTS =
            """
            package katas.counter;

            import interleave.junit.Criterion;
            import org.junit.jupiter.api.Test;

            class CounterTests {
                @Test @Criterion(title = "Zebra first", points = 3)
                void zebra() { new Counter(1).increment(); }

                @Test void countsForNothing() {}

                @Test @Criterion(title = "Ape \\"second\\"", points = 2)
                void ape() { new Counter(1).notPromised(); }
            }
            """;

    private static final String HIDDEN_TESTS =
            """
            package katas.counter;

            import interleave.junit.Criterion;
            import org.junit.jupiter.api.Test;

            class AHiddenTests {
                @Test @Criterion(title = "Hidden", points = 5)
                void hidden() {}
            }
            """;

    /// A submission in which everything is right.
    private static final String RIGHT =
            STARTER.replace("throw new UnsupportedOperationException();", "return 1;");

    @TempDir private Path folder;

    private final Compiler compiler = new Compiler(TestKit.archives());
    private Kata kata;
    private TestSuite suite;
    private int compilations;

    @BeforeEach
    void writeKata() throws Exception {
        kata = Katas.kata(folder, "01-counter", "Ledger.java");
        Text.write(kata.starter().resolve("Ledger.java"), LEDGER);
        Text.write(kata.starter().resolve("Counter.java"), STARTER);
        Text.write(kata.visibleTests().resolve("CounterTests.java"), VISIBLE_TESTS);
        Text.write(kata.hiddenTests().resolve("AHiddenTests.java"), HIDDEN_TESTS);
        Text.write(
                kata.reference().resolve("Secret.java"),
                "package katas.counter; public class Secret {}");
        suite = compiler.tests(kata, folder.resolve("suite"));
    }

    @Test
    void criteriaHaveTitlesAndPointsTheVisibleFirstInTheOrderOfTheSource() {
        assertThat(suite.criteria())
                .containsExactly(
                        new Criterion("CounterTests.zebra", "Zebra first", 3, true),
                        new Criterion("CounterTests.ape", "Ape \"second\"", 2, true),
                        new Criterion("AHiddenTests.hidden", "Hidden", 5, false));
        assertThat(suite.maxScore()).isEqualTo(10);
    }

    @Test
    void studentsHaveNoHiddenCriteria() throws Exception {
        Files.delete(kata.hiddenTests().resolve("AHiddenTests.java"));
        Files.delete(kata.hiddenTests());

        TestSuite students = compiler.tests(kata, folder.resolve("students"));

        assertThat(students.criteria()).allMatch(Criterion::visible).hasSize(2);
    }

    @Test
    void aStarterThatDoesNotCompileIsSaidInOneLine() {
        Text.write(kata.starter().resolve("Counter.java"), "class Counter {\n  oops\n}");

        assertThatThrownBy(() -> compiler.tests(kata, folder.resolve("broken")))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith(
                        "cannot compile the starter of 01-counter: Counter.java:2:");
    }

    @Test
    void testsThatDoNotCompileAreSaidInOneLine() {
        Text.write(
                kata.visibleTests().resolve("CounterTests.java"), "class CounterTests { Nix x; }");

        assertThatThrownBy(() -> compiler.tests(kata, folder.resolve("broken")))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith(
                        "cannot compile the tests of 01-counter: CounterTests.java:1:")
                .message()
                .doesNotContain("\n");
    }

    @Test
    void whatKeepsTheContractIsCompiled() throws Exception {
        Path classes = compiled(submit("Counter", RIGHT));

        assertThat(classes.resolve("katas/counter/Counter.class")).isRegularFile();
        assertThat(classes.resolve("katas/counter/Ledger.class")).isRegularFile();
    }

    @Test
    void aCopyOfAGivenTypeGivesWayToTheGradersOwn() throws Exception {
        Path classes =
                compiled(
                        submit(
                                new SourceFile("Counter.java", RIGHT),
                                new SourceFile("Ledger.java", "no Java at all")));

        assertThat(classes.resolve("katas/counter/Ledger.class")).isRegularFile();
    }

    @Test
    void anErrorIsToldWithItsFileAndLine() throws Exception {
        Compilation.Refused refused =
                refused(submit("Counter", RIGHT.replace("return 1;", "\nreturn \"one\";")));

        assertThat(refused.kind()).isEqualTo(Kind.COMPILE_ERROR);
        assertThat(refused.message())
                .isEqualTo(
                        "Counter.java:12: incompatible types: java.lang.String cannot be converted to int");
        assertThat(refused.locations())
                .containsExactly(new Location("Counter.java", 12, "does not compile"));
    }

    @Test
    void ofManyErrorsTheFirstFiveAreShown() throws Exception {
        Compilation.Refused refused =
                refused(
                        submit(
                                "Counter",
                                RIGHT + "class X { A a; B b; C c; D d; E e; F f; G g; }"));

        assertThat(refused.message()).contains("class E").doesNotContain("class F");
        assertThat(refused.message()).endsWith("… and 2 more");
        assertThat(refused.locations()).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "interleave.junit.Criterion",
                "interleave.engine.Kind",
                "interleave.app.Main",
                "org.junit.jupiter.api.Test",
                "org.assertj.core.api.Assertions",
                "picocli.CommandLine",
                "katas.counter.Secret",
                "katas.counter.CounterTests",
            })
    void aSubmissionSeesNothingButItselfAndTheJdk(String type) throws Exception {
        Compilation.Refused refused =
                refused(submit("Counter", RIGHT + "class X { " + type + " x; }"));

        assertThat(refused.kind()).isEqualTo(Kind.COMPILE_ERROR);
        assertThat(refused.message()).startsWith("Counter.java:");
    }

    @Test
    void aMissingClassIsNamed() throws Exception {
        Compilation.Refused refused =
                refused(submit("Other", "package katas.counter; class Other {}"));

        assertThat(refused.kind()).isEqualTo(Kind.MISSING_CLASS);
        assertThat(refused.message())
                .isEqualTo("Counter is missing: the contract asks for this class.");
    }

    @Test
    void aClassInAnotherPackageIsToldWhereItBelongs() throws Exception {
        String alone = "public class Counter {}";

        assertThat(refused(submit("Counter", alone)).message())
                .isEqualTo(
                        "Counter is in no package: it has to start with `package katas.counter;`.");
        assertThat(refused(submit("Counter", "package my.work; " + alone)).message())
                .isEqualTo(
                        "Counter is in package my.work: it has to start with `package"
                                + " katas.counter;`.");
    }

    @Test
    void aMissingMethodIsNamedWithItsSignature() throws Exception {
        Compilation.Refused refused =
                refused(submit("Counter", RIGHT.replace("int increment()", "int add()")));

        assertThat(refused.kind()).isEqualTo(Kind.COMPILE_ERROR);
        assertThat(refused.message())
                .isEqualTo(
                        "Counter lacks `public int increment()`: the contract fixes this signature.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "public long increment()",
                "public int increment(int by)",
                "int increment()",
                "protected int increment()",
                "public static int increment()",
            })
    void aChangedSignatureIsAMissingOne(String changed) throws Exception {
        Compilation.Refused refused =
                refused(submit("Counter", RIGHT.replace("public int increment()", changed)));

        assertThat(refused.message()).startsWith("Counter lacks `public int increment()`");
    }

    @Test
    void aChangedStaticSignatureIsAMissingOne() throws Exception {
        Compilation.Refused refused =
                refused(
                        submit(
                                "Counter",
                                RIGHT.replace("public static Counter of", "public Counter of")));

        assertThat(refused.message()).startsWith("Counter lacks `public static Counter of(Map)`");
    }

    @Test
    void aChangedConstructorIsAMissingOneThoughASuperclassHasIt() throws Exception {
        String base = "class Base { public Base(int start) {} }";
        String changed =
                RIGHT.replace("Counter(int start) {}", "Counter() { super(1); }")
                                .replace("new Counter(0)", "new Counter()")
                                .replace("Counter implements", "Counter extends Base implements")
                        + base;

        assertThat(refused(submit("Counter", changed)).message())
                .startsWith("Counter lacks `public Counter(int)`");
    }

    @Test
    void aClassThatIsNotPublicIsRefused() throws Exception {
        Compilation.Refused refused =
                refused(submit("Counter", RIGHT.replace("public class", "class")));

        assertThat(refused.message()).isEqualTo("Counter must be public: the contract fixes it.");
    }

    @Test
    void anInterfaceThatIsNotImplementedIsRefused() throws Exception {
        Compilation.Refused refused =
                refused(
                        submit(
                                "Counter",
                                RIGHT.replace("AutoCloseable, ", "")
                                        .replace(
                                                "@Override public void close",
                                                "public void close")));

        assertThat(refused.message())
                .isEqualTo("Counter must implement AutoCloseable: the contract fixes it.");
    }

    @Test
    void anInterfaceOfAnInterfaceCounts() throws Exception {
        compiled(submit("Counter", RIGHT.replace("AutoCloseable", "java.io.Closeable")));
    }

    @Test
    void aPackagePrivateMethodIsNotPromised() throws Exception {
        compiled(submit("Counter", RIGHT.replace("int notPromised() { return 0; }", "")));
    }

    @Test
    void aPublicMethodOfASuperclassCounts() throws Exception {
        String base = "class Base { public int increment() { return 1; } }";

        compiled(
                submit(
                        "Counter",
                        RIGHT.replace("public int increment() { return 1; }", "")
                                        .replace(
                                                "Counter implements",
                                                "Counter extends Base implements")
                                + base));
    }

    @Test
    void aDefaultMethodOfAnInterfaceCounts() throws Exception {
        String incrementing = "interface Inc { default int increment() { return 1; } }";

        compiled(
                submit(
                        "Counter",
                        RIGHT.replace("public int increment() { return 1; }", "")
                                        .replace("AutoCloseable,", "AutoCloseable, Inc,")
                                + incrementing));
    }

    @Test
    void aPublicMethodThatTheJdkHasCounts() throws Exception {
        String closing = "extends java.io.StringWriter implements java.io.Closeable";
        String kept = RIGHT.replace("@Override public void close() {}", "");

        // StringWriter.close declares an IOException, which callers of AutoCloseable expect.
        compiled(submit("Counter", kept.replace("implements AutoCloseable", closing)));
    }

    @Test
    void oddButLegalSubmissionsAreCompiled() throws Exception {
        SourceFile counter =
                new SourceFile(
                        "Counter.java",
                        RIGHT.replace(
                                "int notPromised()",
                                """
                                record Step(int by) {}
                                enum Mode { UP, DOWN }
                                sealed interface Shape permits Round {}
                                static final class Round implements Shape {}
                                class Inner<T extends Comparable<? super T>> { T best; }
                                Runnable r = () -> new Object() { int x; };
                                int notPromised()"""));
        SourceFile helper =
                new SourceFile(
                        "Zähler_$1.java",
                        "package katas.counter; class Helper<T> { record Pair<A, B>(A a, B b) {} }");

        Path classes = compiled(submit(counter, helper));

        assertThat(classes.resolve("katas/counter/Helper$Pair.class")).isRegularFile();
    }

    @Test
    void warningsAreNoErrors() throws Exception {
        compiled(
                submit(
                        "Counter",
                        RIGHT.replace(
                                "return 1;",
                                """
                                java.util.List raw = new java.util.ArrayList();
                                raw.add("x");
                                java.util.List<Integer> wrong = (java.util.List<Integer>) raw;
                                Thread.currentThread().stop();
                                new Thread().getId();
                                synchronized (Integer.valueOf(1)) { return 1; }""")));
    }

    @Test
    void previewFeaturesAreOff() throws Exception {
        Compilation.Refused refused =
                refused(
                        submit(
                                "Counter",
                                RIGHT.replace(
                                        "return 1;",
                                        "Object o = 1; return o instanceof int i ? i : 0;")));

        assertThat(refused.message()).contains("preview feature");
    }

    @Test
    void internalsOfTheJdkAreNotSeen() throws Exception {
        Compilation.Refused refused =
                refused(submit("Counter", RIGHT + "class X { jdk.internal.misc.Unsafe u; }"));

        assertThat(refused.kind()).isEqualTo(Kind.COMPILE_ERROR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "package other.place; public class Stranger {}",
                "package katas.counter.inner; public class Stranger {}",
                "package interleave.engine.runtime; public class Stranger {}",
                "public class Stranger {}"
            })
    void aClassOutsideOfTheKatasPackageIsRefused(String source) throws Exception {
        Compilation.Refused refused =
                refused(
                        submit(
                                new SourceFile("Counter.java", RIGHT),
                                new SourceFile("Stranger.java", source)));

        assertThat(refused.kind()).isEqualTo(Kind.COMPILE_ERROR);
        assertThat(refused.message())
                .endsWith(
                        "Stranger cannot be graded: it is outside of the kata's package and has to start with `package katas.counter;`.");
        assertThat(refused.locations())
                .containsExactly(new Location("Stranger.java", 1, "is not admitted"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CounterTests", "CounterTests$Inner", "Tests"})
    void aClassThatCountsAsATestIsRefused(String name) throws Exception {
        Compilation.Refused refused =
                refused(submit("Counter", RIGHT + "class %s { String mine; }".formatted(name)));

        assertThat(refused.kind()).isEqualTo(Kind.COMPILE_ERROR);
        assertThat(refused.message())
                .isEqualTo(
                        "katas.counter.%s cannot be graded: its name ends in Tests, as those of the grader's tests do."
                                .formatted(name));
    }

    @Test
    void aNestedClassMayBeNamedLikeATest() throws Exception {
        compiled(
                submit(
                        "Counter",
                        RIGHT.replace("int notPromised()", "class Tests {}\nint notPromised()")));
    }

    @Test
    void aMethodTooLargeToBeControlledIsRefused() throws Exception {
        String large = "int i = 0;" + "i = i * i + 1;".repeat(1_500) + "return i;";

        assertThat(refused(submit("Counter", RIGHT.replace("return 1;", large))).message())
                .startsWith("katas.counter.Counter cannot be graded: increment has ")
                .endsWith(" bytes of bytecode, and 8,000 is the most: take it apart.");
    }

    @Test
    void aClassOfTooManyConstantsIsRefused() throws Exception {
        String fields =
                IntStream.range(0, 8_000)
                        .mapToObj("String F%1$d = \"%1$d\";"::formatted)
                        .collect(Collectors.joining());

        assertThat(refused(submit("Counter", RIGHT + "interface Many { " + fields + "}")).message())
                .startsWith("katas.counter.Many cannot be graded: the class has ")
                .endsWith(" constants, and 20,000 is the most: take it apart.");
    }

    @Test
    void codeThatNestsDeeplyIsCompiledLikeAnyOther() throws Exception {
        String deep = "(".repeat(20_000) + "1" + ")".repeat(20_000);

        compiled(submit("Counter", RIGHT.replace("return 1;", "return " + deep + ";")));
    }

    @Test
    void aMethodTooLargeForAClassFileIsRefused() throws Exception {
        String large = "int[] a = {" + "1,".repeat(30_000) + "}; return 1;";

        Compilation.Refused refused = refused(submit("Counter", RIGHT.replace("return 1;", large)));

        assertThat(refused.message()).contains("code too large");
    }

    @Test
    void anEmptyFileLacksItsClass() throws Exception {
        assertThat(refused(submit("Counter", "")).kind()).isEqualTo(Kind.MISSING_CLASS);
    }

    private Compilation submit(String type, String text) throws Exception {
        return submit(new SourceFile(type + ".java", text));
    }

    private Compilation submit(SourceFile... files) throws Exception {
        return compiler.submission(
                suite, List.of(files), folder.resolve("classes-" + compilations++));
    }

    private static Path compiled(Compilation compilation) {
        assertThat(compilation).as("%s", compilation).isInstanceOf(Compilation.Compiled.class);
        return ((Compilation.Compiled) compilation).classes();
    }

    private static Compilation.Refused refused(Compilation compilation) {
        assertThat(compilation).isInstanceOf(Compilation.Refused.class);
        return (Compilation.Refused) compilation;
    }
}
