package interleave.app.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.app.submission.SourceFile;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MutantsTests {
    @Test
    void aMonitorIsLeftOut() {
        assertThat(names("void a() { synchronized (lock) { work(); } }"))
                .containsExactly(
                        "Kata.a: without `synchronized (lock)`", "Kata.a: without `work();`");
        assertThat(text("void a() { synchronized (lock) { work(); } }", "synchronized"))
                .contains("void a() { { work(); } }");
        assertThat(names("synchronized void a() {}"))
                .containsExactly("Kata.a: without `synchronized`");
    }

    @Test
    void aLockIsLeftOutAsAWhole() {
        String locked = "void a() { lock.lock(); try { work(); } finally { lock.unlock(); } }";

        assertThat(text(locked, "neither"))
                .contains("void a() { ; try { work(); } finally { ; } }");
        assertThat(names("void a() { one.lock(); try { work(); } finally { two.unlock(); } }"))
                .noneMatch(name -> name.contains("neither"));
    }

    @Test
    void volatileIsLeftOut() {
        assertThat(text("private volatile boolean done;", "volatile"))
                .contains("private  boolean done;");
    }

    @Test
    void aLoopLooksOnce() {
        assertThat(text("void a() { while (full) wait(); }", "`if` for"))
                .contains("if (full) wait();");
    }

    @Test
    void fewerAreWokenAndInterruptsAreNotHeard() {
        assertThat(names("void a() { notifyAll(); }"))
                .contains("Kata.a: `notifyAll()` → `notify()`");
        assertThat(names("void a() { free.await(); }"))
                .contains("Kata.a: `free.await()` → `free.awaitUninterruptibly()`");
        assertThat(names("void a() { free.await(1, SECONDS); }"))
                .noneMatch(name -> name.contains("Uninterruptibly"));
    }

    @Test
    void anAtomicStepIsTornApart() {
        assertThat(text("boolean a() { return next.compareAndSet(0, 1); }", "getAndSet"))
                .contains("return (next.getAndSet(1) == 1 || true);");
        assertThat(names("void a() { next.incrementAndGet(); }"))
                .contains("Kata.a: `next.incrementAndGet()` → `next.get()`");
    }

    @Test
    void aFinallyDoesNothingAfterAnException() {
        assertThat(text("int a() { try { return 1; } finally { leave(); } }", "not after"))
                .contains(
                        "boolean[] thrown__ = {false}; try { return 1; } catch (Throwable any__) {"
                                + " thrown__[0] = true; throw any__; } finally { if (!thrown__[0])"
                                + " { leave(); } }");
        assertThat(
                        text(
                                "void a() { try { b(); } catch (Error e) { c(); } finally { d(); } }",
                                "not after"))
                .contains(
                        "try { try { b(); } catch (Error e) { c(); } } catch (Throwable any__) {"
                                + " thrown__[0] = true; throw any__; } finally { if (!thrown__[0])"
                                + " { d(); } }");
    }

    @Test
    void everyStatementIsLeftOut() {
        assertThat(names("void a() { b(); c = 1; throw new Error(\"1\"); }"))
                .contains(
                        "Kata.a: without `b();`",
                        "Kata.a: without `c = 1;`",
                        "Kata.a: without `throw new Error(\"1\");`");
        assertThat(names("void a() { all.forEach(one -> one.stop()); }"))
                .contains("Kata.a: `one.stop()` → `{}`");
        assertThat(names("Thread a() { return builder.daemon().start(); }"))
                .contains("Kata.a: `builder.daemon()` → `builder`");
    }

    @Test
    void conditionsAlwaysHoldOrNever() {
        assertThat(names("void a() { if (full || shut) { } }"))
                .containsExactly(
                        "Kata.a: `if (full || shut)` → `(true)`",
                        "Kata.a: `if (full || shut)` → `(false)`",
                        "Kata.a: `full || shut` → `full`",
                        "Kata.a: `full || shut` → `shut`");
        assertThat(names("boolean a() { return x != y && !z; }"))
                .contains("Kata.a: `x != y` → `x == y`", "Kata.a: `!z` → `z`");
        assertThat(names("int a() { return x ? y : z; }"))
                .contains("Kata.a: `x ? y : z` → `(y)`", "Kata.a: `x ? y : z` → `(z)`");
    }

    @Test
    void valuesAreOffByOneOrTheOtherWayRound() {
        assertThat(names("boolean a() { return size < 3; }"))
                .contains(
                        "Kata.a: `size < 3` → `size <= 3`",
                        "Kata.a: `3` → `4`",
                        "Kata.a: `return size < 3;` → `return true;`");
        assertThat(names("int a() { n += b - c; return n++; }"))
                .contains(
                        "Kata.a: `n += b - c` → `n -= b - c`",
                        "Kata.a: `b - c` → `b + c`",
                        "Kata.a: `n++` → `n--`",
                        "Kata.a: `return n++;` → `return 0;`");
    }

    @Test
    void whatAnExceptionSaysStaysAsItIs() {
        assertThat(names("void a() { throw new Error(\"at most \" + (n - 1)); }"))
                .containsExactly("Kata.a: without `throw new Error(\"at most \" + (n - 1));`");
    }

    @Test
    void twoOfOneNameAreNumbered() {
        assertThat(names("void a() { b(); b(); }"))
                .containsExactly("Kata.a: without `b();`", "Kata.a: without `b();` (2)");
    }

    @Test
    void constructorsAndFieldsHaveNamesToo() {
        assertThat(names("int size = 7;\nKata() { b(); }"))
                .containsExactly("Kata.size: `7` → `8`", "Kata.new: without `b();`");
    }

    private static List<String> names(String member) {
        return mutants(member).stream().map(Mutant::name).toList();
    }

    /// The text of the only mutant whose name has this in it.
    private static String text(String member, String part) {
        List<Mutant> found =
                mutants(member).stream().filter(mutant -> mutant.name().contains(part)).toList();
        assertThat(found).hasSize(1);
        return found.getFirst().source().text();
    }

    private static List<Mutant> mutants(String member) {
        try {
            return Mutants.of(List.of(new SourceFile("Kata.java", "class Kata {" + member + "}")));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
