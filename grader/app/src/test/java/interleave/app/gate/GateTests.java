package interleave.app.gate;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.app.files.ClassFiles;
import interleave.app.kata.Kata;
import interleave.engine.Location;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTests {
    @TempDir private Path folder;
    private Compiled subject;

    @BeforeEach
    void prepare() {
        subject = new Compiled(folder);
    }

    @Test
    void aRefusalSaysWhatIsUsedWhereAndWhyItMayNotBe() throws Exception {
        List<Refusal> refusals =
                subject.refusalsOf(
                        """
                        void end() {
                            System.exit(1);
                        }
                        Runnable halt = () ->
                            Runtime.getRuntime().halt(1);
                        """);

        assertThat(refusals)
                .singleElement()
                .satisfies(
                        refusal -> {
                            assertThat(refusal.locations())
                                    .containsExactly(
                                            new Location(Compiled.FILE, 3, "uses System.exit"),
                                            new Location(Compiled.FILE, 6, "uses Runtime.halt"));
                            assertThat(refusal.text())
                                    .startsWith(
                                            "Not allowed: Subject.java uses System.exit in line 3,"
                                                    + " Subject.java uses Runtime.halt in line 6."
                                                    + " Your code shares the JVM");
                        });
    }

    @Test
    void ofManyUsesTheFirstAreTold() {
        var location = new Location("A.java", 7, "uses File");

        assertThat(new Refusal("Because.", List.of(location, location, location, location)).text())
                .endsWith("A.java uses File in line 7, and 1 more. Because.");
    }

    @Test
    void eachReasonIsToldOnceAndEachLineOnce() throws Exception {
        List<Refusal> refusals =
                subject.refusalsOf(
                        """
                        Object a = new java.io.File("a").toPath().toFile();
                        Object b = new java.io.File("b");
                        Object c = System.getenv();
                        """);

        assertThat(refusals).hasSize(2);
        assertThat(refusals)
                .filteredOn(refusal -> refusal.because().contains("files"))
                .singleElement()
                .extracting(Refusal::locations)
                .isEqualTo(
                        List.of(
                                new Location(Compiled.FILE, 2, "uses File"),
                                new Location(Compiled.FILE, 3, "uses File")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static { System.exit(1); }",
                "int x = ((java.util.function.IntSupplier) () -> { System.exit(1); return 1; }).getAsInt();",
                "java.util.function.IntConsumer end = System::exit;",
                "void x() { \\u0053ystem.\\u0065xit(1); }",
                "static class Nested { void x() { System.exit(1); } }",
                "void x() { new Object() { void y() { System.exit(1); } }.y(); }",
                "interface Default { default void x() { System.exit(1); } }",
                "record Positive(int x) { Positive { if (x < 0) System.exit(1); } }",
                "enum Colour { RED { void x() { System.exit(1); } }; void x() {} }",
                "int x(Object o) { return switch (o) { case String s when s.isEmpty() -> { System.exit(1); yield 1; } default -> 2; }; }",
                "void x() { try { hashCode(); } finally { System.exit(1); } }",
                "void x() { java.util.stream.IntStream.of(1).forEach(System::exit); }",
            })
    void whereverItIsHiddenItIsFound(String members) throws Exception {
        assertThat(subject.refusalsOf(members))
                .singleElement()
                .satisfies(
                        refusal ->
                                assertThat(refusal.locations())
                                        .containsExactly(
                                                new Location(
                                                        Compiled.FILE, 2, "uses System.exit")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ClassLoader field;",
                "ClassLoader[][] arrays;",
                "void parameter(ClassLoader loader) {}",
                "ClassLoader result() { return null; }",
                "Object literal = ClassLoader.class;",
                "Object literal = ClassLoader[].class;",
                "Object made = new ClassLoader[1];",
                "Object made = new ClassLoader[1][1];",
                "boolean x(Object o) { return o instanceof ClassLoader; }",
                "void x(Object o) { ((ClassLoader) o).hashCode(); }",
                "int x(Object o) { return switch (o) { case ClassLoader c -> 1; default -> 2; }; }",
                "static class Own extends ClassLoader {}",
                "abstract static class Own { abstract ClassLoader x(); }",
                "record Own(ClassLoader loader) {}",
                "interface Own { ClassLoader x(); } Own o = () -> null;",
                "java.util.function.Supplier<ClassLoader> s = () -> null;",
                "@interface Of { Class<?> value(); } @Of(ClassLoader.class) int x;",
                "@interface Of { Class<?>[] value(); } @Of({String.class, ClassLoader.class}) void x() {}",
                "@interface Of { Class<?> value() default ClassLoader.class; }",
                "@interface In { Class<?> value(); } @interface Of { In value(); } @Of(@In(ClassLoader[].class)) int x;",
            })
    void aRefusedTypeIsFoundHoweverItIsUsed(String members) throws Exception {
        assertThat(subject.refusalsOf(members))
                .singleElement()
                .extracting(Refusal::because)
                .asString()
                .startsWith("A submission is the classes that you hand in");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "uses Thread.getAllStackTraces | static class T extends Thread { Object x() { return getAllStackTraces(); } }",
                "uses Thread.activeCount | static class S extends Thread {} static class T extends S { int x() { return T.activeCount(); } }",
                "uses Thread.activeCount | int x() { return java.util.concurrent.ForkJoinWorkerThread.activeCount(); }",
                "uses Throwable.getStackTrace | static class E extends RuntimeException { int x() { return getStackTrace().length; } }",
                "uses Throwable.getStackTrace | int x() { return new IllegalStateException().getStackTrace().length; }",
                "uses Throwable.printStackTrace | static class E extends Exception { void x(java.io.PrintWriter w) { super.printStackTrace(w); } }",
                "uses Throwable.printStackTrace | interface P { void printStackTrace(java.io.PrintWriter w); } static class E extends Exception implements P {}",
                "uses Throwable.printStackTrace | interface P { default void printStackTrace(java.io.PrintWriter w) {} } static class B extends Exception {} static class E extends B implements P {}",
                "uses MethodHandles.Lookup.findStatic | void x() throws Exception { java.lang.invoke.MethodHandles.lookup().findStatic(System.class, `exit`, null); }",
            })
    void aMemberIsJudgedAsTheOneOfTheTypeThatDeclaresIt(String role, String members)
            throws Exception {
        assertThat(subject.refusalsOf(members.replace('`', '"')))
                .flatExtracting(Refusal::locations)
                .extracting(Location::role)
                .contains(role);
    }

    @Test
    void anOwnMemberOfTheSameNameIsOwn() throws Exception {
        assertThat(
                        subject.refusalsOf(
                                """
                                static class T extends Thread {
                                    static int activeCount(int x) { return x; }
                                    static void exit(int x) {}
                                    int x() { exit(1); return T.activeCount(1); }
                                }
                                static class System { static void exit(int x) {} }
                                void x() { System.exit(1); }
                                """))
                .isEmpty();
    }

    @Test
    void nativeMethodsAreRefused() throws Exception {
        assertThat(subject.refusalsOf("int x = 1; native void x();"))
                .flatExtracting(Refusal::locations)
                .containsExactly(new Location(Compiled.FILE, 1, "uses native"));
    }

    @Test
    void theKatasGivenTypesMayDoWhatTheyDo() throws Exception {
        Path classes = subject.classes("package katas.toy; class Given { { System.exit(1); } }");

        assertThat(Gate.closed().refusals(subject.kata(Compiled.FILE), ClassFiles.below(classes)))
                .isEmpty();
        assertThat(Gate.closed().refusals(subject.kata(), ClassFiles.below(classes))).hasSize(1);
    }

    @Test
    void aKataMayAllowMore() throws Exception {
        Kata kata = kataThatAllows("java.lang.Process", "java.lang.ProcessBuilder#start");
        Path classes =
                subject.classes(
                        """
                        package katas.toy; class S {
                            Process x(ProcessBuilder b) throws Exception { return b.start(); }
                            void y(Process p) throws Exception { p.destroyForcibly().waitFor(); }
                            Object z() { return new ProcessBuilder("x"); }
                        }
                        """);

        assertThat(Gate.closed().refusals(kata, ClassFiles.below(classes)))
                .flatExtracting(Refusal::locations)
                .containsExactly(new Location(Compiled.FILE, 4, "uses new ProcessBuilder"));
    }

    private Kata kataThatAllows(String... elements) {
        Kata kata = subject.kata();
        return new Kata(
                kata.id(),
                kata.title(),
                kata.packageName(),
                kata.repair(),
                kata.story(),
                kata.concepts(),
                kata.given(),
                kata.hints(),
                kata.rules(),
                List.of(elements),
                kata.limits(),
                kata.race(),
                kata.exercise(),
                kata.solution());
    }

    @Test
    void aGateThatIsOpenRefusesNothing() throws Exception {
        Path classes = subject.classes("package katas.toy; class S { { System.exit(1); } }");

        assertThat(Gate.OPEN.refusals(subject.kata(), ClassFiles.below(classes))).isEmpty();
    }
}
