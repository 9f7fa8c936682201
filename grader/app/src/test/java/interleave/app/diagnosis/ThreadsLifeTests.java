package interleave.app.diagnosis;

import static interleave.engine.Action.ACQUIRE;
import static interleave.engine.Action.BLOCK;
import static interleave.engine.Action.CALL;
import static interleave.engine.Action.JOIN;
import static interleave.engine.Action.READ;
import static interleave.engine.Action.THROW;
import static interleave.engine.Action.WAIT;
import static interleave.engine.Action.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import interleave.engine.Kind;
import org.junit.jupiter.api.Test;

/// Threads that come to an end too early, too late or never to their turn, and code that is not
/// even run.
class ThreadsLifeTests {
    private static final String CODE =
            """
            class Student {
                private int rooms;
                Student() {
                    new Thread(this::work).start();
                }
                void work() {
                    while (true) {
                        next().run();
                    }
                }
                synchronized Runnable next() throws Exception {
                    wait();
                    return null;
                }
                synchronized void enter() throws Exception {
                    while (rooms == 0) {
                        wait();
                    }
                    rooms--;
                }
                void close() {
                    closed = true;
                }
            }
            """;

    private static final String MONITOR = "the monitor of Student#1";

    @Test
    void whatARuleForbidsIsShownWhereItIsUsed() {
        var story = new Story(Kind.RULE_VIOLATION, CODE).found(12);

        assertThat(story.diagnosis().cause()).isEqualTo(Cause.RULE_VIOLATION);
        assertThat(story.culprit()).isEqualTo("Student.next");
    }

    @Test
    void whatARuleAsksForInVainIsMissingInTheClass() {
        var story = new Story(Kind.RULE_VIOLATION, CODE);

        assertThat(story.diagnosis().cause()).isEqualTo(Cause.RULE_VIOLATION);
        assertThat(story.culprit()).isEqualTo("Student");
    }

    @Test
    void whoIsPassedOverAgainAndAgainStarvesWhereHeWaits() {
        var story =
                new Story(Kind.STARVATION, CODE)
                        .call("hungry", 15, "Student.enter")
                        .step("hungry", 17, WAIT, MONITOR)
                        .call("other", 15, "Student.enter")
                        .step("other", 19, WRITE, "Student#1.rooms", "0");

        assertThat(story.diagnosis().cause()).isEqualTo(Cause.STARVATION);
        assertThat(story.culprit()).isEqualTo("Student.enter");
    }

    @Test
    void aThreadThatIsLeftIsLookedForWhereItWasStarted() {
        var story =
                new Story(Kind.THREAD_LEAK, CODE)
                        .call("test", 3, "Student.new")
                        .starts("test", 4, "Thread-0")
                        .step("Thread-0", 12, WAIT, MONITOR);

        assertThat(story.diagnosis().cause()).isEqualTo(Cause.THREAD_LEAK);
        assertThat(story.culprit()).isEqualTo("Student");
        assertThat(story.diagnosis().culprits().getFirst().line()).isEqualTo(4);
    }

    @Test
    void aThreadThatIsLeftOfARunWithoutScheduleIsLookedForWhereThreadsAreStarted() {
        var story = new Story(Kind.THREAD_LEAK, CODE);

        assertThat(story.diagnosis().cause()).isEqualTo(Cause.THREAD_LEAK);
        assertThat(story.diagnosis().culprits().getFirst().line()).isEqualTo(4);
    }

    @Test
    void aThreadOfTheStudentsThatAnExceptionEndsDoesItsWorkNoMore() {
        var story =
                new Story(Kind.STUCK, CODE)
                        .step("Thread-0", 6, CALL, "Student.work()")
                        .step("Thread-0", 6, THROW, "Student.work()", "IllegalStateException")
                        .call("test", 15, "Student.enter")
                        .step("test", 17, WAIT, MONITOR);

        assertThat(story.diagnosis().cause()).isEqualTo(Cause.PLAIN_MISTAKE);
        assertThat(story.culprit()).isEqualTo("Student.work");
        assertThat(story.diagnosis().happened()).contains("Thread-0", "the others wait for that");
    }

    @Test
    void aThreadOfTheTestsThatEndsIsNobodysWorker() {
        var story =
                new Story(Kind.STUCK, CODE)
                        .call("a", 15, "Student.enter")
                        .step("a", 15, THROW, "Student.enter()", "IllegalStateException")
                        .test("test", BLOCK, "a");

        assertThat(story.diagnosis().happened()).doesNotContain("the others wait for that");
    }

    @Test
    void aThreadOfTheStudentsThatTheTestWaitsForInVainIsLeaked() {
        var story =
                new Story(Kind.STUCK, CODE)
                        .starts("test", 4, "Thread-0")
                        .step("Thread-0", 6, CALL, "Student.work()")
                        .step("Thread-0", 12, WAIT, MONITOR)
                        .test("test", JOIN, "Thread-0");

        assertThat(story.diagnosis().cause()).isEqualTo(Cause.THREAD_LEAK);
        assertThat(story.culprit()).isEqualTo("Student.next");
    }

    @Test
    void whoReturnsWhileAThreadThatIsToEndIsStillAtWorkComesTooSoon() {
        var story =
                new Story(Kind.WRONG_RESULT, CODE)
                        .starts("test", 4, "Thread-0")
                        .step("Thread-0", 6, CALL, "Student.work()")
                        .step("Thread-0", 8, READ, "Student#1.rooms", "0")
                        .test("Thread-0", BLOCK, "CountDownLatch#1")
                        .call("test", 19, "Student.enter")
                        .step("test", 19, WRITE, "Student#1.closed", "true");

        assertThat(story.diagnosis().cause()).isNotEqualTo(Cause.ORDER_VIOLATION);

        var careless =
                new Story(Kind.WRONG_RESULT, CODE)
                        .starts("test", 4, "Thread-0")
                        .step("Thread-0", 6, CALL, "Student.work()")
                        .step("Thread-0", 8, READ, "Student#1.rooms", "0")
                        .test("Thread-0", BLOCK, "CountDownLatch#1")
                        .call("test", 21, "Student.close")
                        .step("test", 22, WRITE, "Student#1.closed", "true");

        assertThat(careless.diagnosis().cause()).isEqualTo(Cause.ORDER_VIOLATION);
        assertThat(careless.culprit()).isEqualTo("Student.close");
    }

    @Test
    void whoWaitsWithAPermitInHandThatOthersNeedIsInADeadlock() {
        var story =
                new Story(Kind.STUCK, CODE)
                        .call("a", 15, "Student.enter")
                        .step("a", 16, ACQUIRE, "Semaphore#1")
                        .step("a", 17, BLOCK, "CountDownLatch#1")
                        .call("b", 15, "Student.enter")
                        .step("b", 16, BLOCK, "Semaphore#1")
                        .stands("a", "17", "T9");

        assertThat(story.diagnosis().cause()).isEqualTo(Cause.DEADLOCK);
        assertThat(story.culprit()).isEqualTo("Student.enter");
    }

    @Test
    void whatRanOnAnotherThreadThanTheTestExpectsIsOnTheWrongOne() {
        var story =
                new Story(Kind.WRONG_RESULT, CODE)
                        .says(
                                "[who]\nexpected: Thread[#1,loop,5,]\n but was: Thread[#2,Thread-0,5,]")
                        .starts("test", 4, "Thread-0")
                        .step("Thread-0", 6, CALL, "Student.work()")
                        .step("Thread-0", 8, READ, "Student#1.rooms", "0")
                        .test("Thread-0", WRITE, "ArrayList#1");

        assertThat(story.diagnosis().cause()).isEqualTo(Cause.WRONG_THREAD);
        assertThat(story.culprit()).isEqualTo("Student.work");
    }
}
