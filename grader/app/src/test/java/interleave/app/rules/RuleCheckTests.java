package interleave.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.app.fixture.Katas;
import interleave.app.kata.Rule;
import interleave.engine.Location;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleCheckTests {
    private static final String QUEUE = "java.util.concurrent.BlockingQueue";

    private static final Rule ONLY_TIME_UNIT =
            new Rule(
                    "only TimeUnit",
                    List.of(),
                    List.of("java.util.concurrent.*"),
                    List.of("java.util.concurrent.TimeUnit"),
                    Optional.empty());

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.util.concurrent.BlockingQueue<String> field;",
                "java.util.concurrent.LinkedBlockingQueue<String> ofASubtype;",
                "Object made = new java.util.concurrent.ArrayBlockingQueue<String>(1);",
                "void parameter(java.util.concurrent.BlockingDeque<String> q) {}",
                "java.util.concurrent.BlockingQueue<String> result() { return null; }",
                "java.util.List<java.util.concurrent.BlockingQueue<String>> onlyAsATypeArgument;",
                "java.util.concurrent.BlockingQueue<String>[] array;",
                "boolean is(Object o) { return o instanceof java.util.concurrent.BlockingQueue; }",
                "Class<?> literal = java.util.concurrent.BlockingQueue.class;",
                "java.util.function.Supplier<Object> s = java.util.concurrent.LinkedBlockingQueue::new;",
                "Runnable r = () -> new java.util.concurrent.LinkedBlockingQueue<String>();",
                "static class Own extends java.util.concurrent.LinkedBlockingQueue<String> {}",
            })
    void anAvoidedTypeIsFoundHoweverItIsUsed(String member) throws Exception {
        assertThat(violations(avoiding(QUEUE), member))
                .singleElement()
                .satisfies(
                        violation -> {
                            assertThat(violation.locations()).isNotEmpty();
                            assertThat(violation.locations())
                                    .allSatisfy(
                                            location -> {
                                                assertThat(location.file())
                                                        .isEqualTo("Subject.java");
                                                assertThat(location.role())
                                                        .isEqualTo("uses BlockingQueue");
                                            });
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.util.Queue<String> aSupertype;",
                "// java.util.concurrent.BlockingQueue in a comment",
                "String name = \"java.util.concurrent.BlockingQueue\";",
                "class BlockingQueue {} BlockingQueue ownOfTheSameName;",
            })
    void whatIsNotTheAvoidedTypeIsLeftAlone(String member) throws Exception {
        assertThat(violations(avoiding(QUEUE), member)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.util.concurrent.Semaphore s;",
                "java.util.concurrent.locks.ReentrantLock ofAPackageBelow;",
                "java.util.concurrent.atomic.AtomicInteger[] array;",
                "void x() { java.util.concurrent.locks.LockSupport.park(); }",
                "Object o = java.util.concurrent.CompletableFuture.supplyAsync(() -> 1);",
                "void x() throws java.util.concurrent.TimeoutException {}",
            })
    void anAvoidedPackageCoversAllBelowIt(String member) throws Exception {
        assertThat(violations(ONLY_TIME_UNIT, member)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.util.concurrent.TimeUnit unit = java.util.concurrent.TimeUnit.SECONDS;",
                "java.util.concurrent.TimeUnit[] units;",
                "synchronized void x() throws Exception { java.util.concurrent.TimeUnit.SECONDS.timedWait(this, 1); }",
                "Runnable r = () -> new java.util.ArrayDeque<String>().add(\"a\" + 1);",
                "record Point(int x) {} enum Colour { RED }",
            })
    void anExceptionToAnAvoidedPackageMayBeUsed(String member) throws Exception {
        assertThat(violations(ONLY_TIME_UNIT, member)).isEmpty();
    }

    @Test
    void everyUseIsLocatedByItsLineInTheirOrder() throws Exception {
        Rule rule = avoiding("java.util.concurrent.locks.LockSupport#park");

        List<Violation> violations =
                violations(
                        rule,
                        """

                        void second() {
                            java.util.concurrent.locks.LockSupport.park();
                        }
                        Runnable third = () -> {
                            java.util.concurrent.locks.LockSupport.park(this);
                        };
                        Runnable fourth = java.util.concurrent.locks.LockSupport::park;
                        """);

        assertThat(violations)
                .containsExactly(new Violation(rule, List.of(parkAt(4), parkAt(7), parkAt(9))));
    }

    private static Location parkAt(int line) {
        return new Location("Subject.java", line, "uses LockSupport.park");
    }

    @Test
    void anotherMethodOfTheSameTypeIsLeftAlone() throws Exception {
        assertThat(
                        violations(
                                avoiding("java.util.concurrent.locks.LockSupport#park"),
                                "void x() { java.util.concurrent.locks.LockSupport.parkNanos(1); }"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "void x() throws Exception { wait(); }",
                "void x() throws Exception { this.wait(10); }",
                "void x(String lock) throws Exception { lock.wait(); }",
                "void x(Object[] locks) throws Exception { locks[0].wait(); }",
            })
    void aMethodOfObjectIsFoundOnEveryReceiver(String member) throws Exception {
        assertThat(violations(avoiding("java.lang.Object#wait"), member)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "void x() throws Exception { Thread.sleep(1); }",
                "void x() throws Exception { Thread.sleep(java.time.Duration.ofMillis(1)); }",
                "static class T extends Thread { @Override public void run() { try { sleep(1); } catch (Exception e) {} } }",
                "void x() throws Exception { java.util.concurrent.TimeUnit.SECONDS.sleep(1); }",
                "interface Nap { void nap(long l) throws Exception; } Nap n = Thread::sleep;",
                "Runnable r = () -> { try { Thread.sleep(1); } catch (Exception e) {} };",
            })
    void nobodySleeps(String member) throws Exception {
        assertThat(violations(Rule.NO_SLEEP, member))
                .singleElement()
                .extracting(Violation::rule)
                .isEqualTo(Rule.NO_SLEEP);
    }

    @Test
    void waitingWithATimeoutIsNoSleep() throws Exception {
        assertThat(
                        violations(
                                Rule.NO_SLEEP,
                                """
                                void x(java.util.concurrent.CountDownLatch latch) throws Exception {
                                    latch.await(1, java.util.concurrent.TimeUnit.SECONDS);
                                    wait(1);
                                    new Thread().join(1);
                                }
                                """))
                .isEmpty();
    }

    @Test
    void everyKataForbidsToSleep() {
        assertThat(Katas.kata(folder, "01-counter").rules()).contains(Rule.NO_SLEEP);
    }

    @Test
    void oneOfTheWantedTypesIsEnough() throws Exception {
        Rule rule = using("java.util.concurrent.Semaphore", "java.util.concurrent.locks.Lock");

        assertThat(violations(rule, "Object l = new java.util.concurrent.locks.ReentrantLock();"))
                .isEmpty();
    }

    @Test
    void aWantedTypeThatNobodyUsesIsAViolationWithoutAPlace() throws Exception {
        Rule rule = using("java.util.concurrent.Semaphore");

        assertThat(violations(rule, "int nothing;"))
                .containsExactly(new Violation(rule, List.of()));
    }

    @Test
    void aWantedMethodMayBeCalledInALambdaOfANestedClass() throws Exception {
        Rule rule = using("java.lang.Object#notifyAll");

        assertThat(
                        violations(
                                rule,
                                "class In { Runnable r = () -> { synchronized (this) { notifyAll(); } }; }"))
                .isEmpty();
        assertThat(violations(rule, "void x() { synchronized (this) { notify(); } }")).hasSize(1);
    }

    @Test
    void eachBrokenRuleIsToldOnce() throws Exception {
        Rule wanted = using("java.util.concurrent.Semaphore");
        Rule avoided = avoiding(QUEUE);
        Path classes = compile("java.util.concurrent.BlockingQueue<String> a, b;");

        List<Violation> violations =
                new RuleCheck(List.of(wanted, avoided, Rule.NO_SLEEP)).violations(classes);

        assertThat(violations).extracting(Violation::rule).containsExactly(wanted, avoided);
    }

    private static Rule avoiding(String... elements) {
        return new Rule("avoids", List.of(), List.of(elements), Optional.empty());
    }

    private static Rule using(String... elements) {
        return new Rule("uses", List.of(elements), List.of(), Optional.empty());
    }

    private List<Violation> violations(Rule rule, String member) throws IOException {
        return new RuleCheck(List.of(rule)).violations(compile(member));
    }

    /// Compiles a class with these members, which begin in its second line.
    private Path compile(String members) throws IOException {
        Path source = folder.resolve("Subject.java");
        Files.writeString(source, "class Subject {\n" + members + "\n}\n");
        Path classes = Files.createTempDirectory(folder, "classes");
        var errors = new StringWriter();
        boolean written =
                ToolProvider.getSystemJavaCompiler()
                        .getTask(
                                errors,
                                null,
                                null,
                                List.of("-g", "-nowarn", "-d", classes.toString()),
                                null,
                                javax.tools.ToolProvider.getSystemJavaCompiler()
                                        .getStandardFileManager(null, null, null)
                                        .getJavaFileObjects(source))
                        .call();
        assertThat(written).as("%s", errors).isTrue();
        return classes;
    }
}
