package interleave.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import interleave.engine.CodeUnderTest;
import interleave.engine.Line;
import interleave.engine.lines.Lines;
import interleave.engine.noise.Edges;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntSupplier;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionLoaderTests {
    /// Too long for an edge before each access: its code has 50,000 bytes of the 65,535 it may
    /// have.
    private static final String LONG = "n++;".repeat(5_000);

    @TempDir private static Path classes;

    @BeforeAll
    static void compile() throws Exception {
        new Sources()
                .add(
                        "katas.sample.Student",
                        """
                        package katas.sample;

                        public class Student implements java.util.function.IntSupplier {
                            int n;
                            record Inner(int value) {}
                            public int getAsInt() { return new Inner(++n).value(); }
                        }
                        """)
                .add(
                        "katas.sample.Long",
                        """
                        package katas.sample;

                        public class Long implements java.util.function.IntSupplier {
                            int n;
                            public int getAsInt() { %s return n; }
                        }
                        """
                                .formatted(LONG))
                .add(
                        "katas.sample.StudentTests",
                        """
                        package katas.sample;

                        class StudentTests {
                            static class Nested { int n = new Student().getAsInt(); }
                        }
                        """)
                .add("katas.other.Other", "package katas.other; class Other { int n = 1; }")
                .compileInto(classes);
    }

    @Test
    void onlyTheSubmissionsClassesGetNoise() throws Exception {
        SubmissionLoader loader = loader(true);

        assertThat(isNoisy(loader, "katas.sample.Student")).isTrue();
        assertThat(isNoisy(loader, "katas.sample.Student$Inner")).isTrue();
        assertThat(isNoisy(loader, "katas.sample.StudentTests")).isFalse();
        assertThat(isNoisy(loader, "katas.sample.StudentTests$Nested")).isFalse();
        assertThat(isNoisy(loader, "katas.other.Other")).isFalse();
    }

    @Test
    void withoutNoiseClassesStayAsTheyAre() throws Exception {
        assertThat(loader(false).bytes("katas.sample.Student"))
                .isEqualTo(Files.readAllBytes(classes.resolve("katas/sample/Student.class")));
    }

    @Test
    void aNoisyClassWorks() throws Exception {
        assertThat(instance(loader(true), "katas.sample.Student").getAsInt()).isEqualTo(1);
    }

    @Test
    void aClassTooLargeForNoiseRunsWithoutIt() throws Exception {
        SubmissionLoader loader = loader(true);
        assertThat(isNoisy(loader, "katas.sample.Long")).isFalse();
        assertThat(instance(loader, "katas.sample.Long").getAsInt()).isEqualTo(5_000);
    }

    @Test
    void aCountedClassTellsWhichOfItsLinesWereRun() throws Exception {
        var loader = new SubmissionLoader(classes, new CodeUnderTest("katas.sample"), true, true);
        IntSupplier student = instance(loader, "katas.sample.Student");

        Lines.clear();
        student.getAsInt();

        // The record's accessor stands where the record does.
        assertThat(Lines.seen())
                .containsExactlyInAnyOrder(
                        new Line("Student.java", 5), new Line("Student.java", 6));
        Lines.clear();
        assertThat(Lines.seen()).isEmpty();
    }

    @Test
    void aClassThatIsNotThereIsNotFound() {
        assertThatExceptionOfType(ClassNotFoundException.class)
                .isThrownBy(() -> loader(true).loadClass("katas.sample.Missing"));
    }

    @Test
    void resourcesBesideTheClassesAreFound() throws Exception {
        assertThat(loader(true).getResource("katas/sample/Student.class"))
                .isEqualTo(classes.resolve("katas/sample/Student.class").toUri().toURL());
        assertThat(loader(true).getResource("katas/sample/Missing.class")).isNull();
    }

    private static SubmissionLoader loader(boolean noise) {
        return new SubmissionLoader(classes, new CodeUnderTest("katas.sample"), noise);
    }

    private static IntSupplier instance(SubmissionLoader loader, String name) throws Exception {
        Class<?> type = loader.loadClass(name);
        assertThat(type.getClassLoader()).isSameAs(loader);
        return (IntSupplier) type.getConstructor().newInstance();
    }

    private static boolean isNoisy(SubmissionLoader loader, String name) throws Exception {
        String noise = Edges.class.getName().replace('.', '/');
        return StreamSupport.stream(
                        ClassFile.of().parse(loader.bytes(name)).constantPool().spliterator(),
                        false)
                .anyMatch(
                        entry ->
                                entry instanceof ClassEntry type
                                        && type.asInternalName().equals(noise));
    }
}
