package interleave.app.diagnosis;

import static interleave.engine.Action.ACQUIRE;
import static interleave.engine.Action.BLOCK;
import static interleave.engine.Action.CALL;
import static interleave.engine.Action.INTERRUPT;
import static interleave.engine.Action.PARK;
import static interleave.engine.Action.READ;
import static interleave.engine.Action.RELEASE;
import static interleave.engine.Action.THROW;
import static interleave.engine.Action.WAIT;
import static interleave.engine.Action.WAKE;
import static interleave.engine.Action.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import interleave.engine.Kind;
import org.junit.jupiter.api.Test;

/// Which of two threads, or of two looks, is the odd one.
class OddOneTests {
    private static final String CODE =
            """
            class Student {
                private int count;
                private int rooms;
                synchronized void add() {
                    count++;
                    rooms--;
                }
                int sum() {
                    return count + rooms;
                }
                void use(Runnable work) throws Exception {
                    lock.lockInterruptibly();
                    work.run();
                    leave();
                }
                void leave() throws Exception {
                    lock.lockInterruptibly();
                    lock.unlock();
                }
                void take() {
                    if (count > 0) {
                        count--;
                    }
                }
            }
            """;

    private static final String COUNT = "Student#1.count";
    private static final String ROOMS = "Student#1.rooms";
    private static final String MONITOR = "the monitor of Student#1";

    @Test
    void whoComesWithoutTheLockIsShownBeforeWhoHasIt() {
        var story =
                new Story(Kind.RACE, CODE)
                        .call("a", 4, "Student.add")
                        .step("a", 4, ACQUIRE, MONITOR)
                        .step("a", 5, WRITE, COUNT, "1")
                        .call("b", 9, "Student.sum")
                        .step("b", 9, READ, COUNT, "1")
                        .step("b", 9, READ, ROOMS, "1")
                        .step("a", 6, WRITE, ROOMS, "0")
                        .step("a", 7, RELEASE, MONITOR);

        assertThat(story.diagnosis().cause()).isEqualTo(Cause.BROKEN_COMPOUND);
        assertThat(story.culprit()).isEqualTo("Student.sum");
    }

    @Test
    void whoHadOnlyLookedSoFarChecksAndThenActs() {
        var story =
                new Story(Kind.RACE, CODE)
                        .call("a", 20, "Student.take")
                        .step("a", 20, READ, COUNT, "1")
                        .call("b", 20, "Student.take")
                        .step("b", 20, READ, COUNT, "1")
                        .step("b", 21, READ, COUNT, "1")
                        .step("b", 21, WRITE, COUNT, "0")
                        .step("a", 21, READ, COUNT, "0")
                        .step("a", 21, WRITE, COUNT, "-1");

        assertThat(story.diagnosis().cause()).isEqualTo(Cause.CHECK_THEN_ACT);
        assertThat(story.culprit()).isEqualTo("Student.take");
    }

    @Test
    void twoThreadsThatMeetInTheTestsCodeWereLetInByTheStudents() {
        var story =
                new Story(Kind.DATA_RACE, CODE)
                        .call("a", 20, "Student.take")
                        .step("a", 20, READ, COUNT, "1")
                        .call("b", 20, "Student.take")
                        .step("b", 20, READ, COUNT, "1")
                        .step("b", 21, WRITE, COUNT, "0")
                        .step("a", 21, WRITE, COUNT, "0");

        assertThat(story.diagnosis().cause()).isEqualTo(Cause.CHECK_THEN_ACT);
    }

    @Test
    void aLookAtSomethingElseAfterAParkIsNoLookAgain() {
        var story =
                new Story(Kind.WRONG_RESULT, CODE)
                        .call("a", 20, "Student.take")
                        .step("a", 20, READ, COUNT, "0")
                        .step("a", 20, PARK, "")
                        .step("a", 20, BLOCK, "Student#1")
                        .step("a", 20, WAKE, "", "woken by test")
                        .step("a", 20, READ, ROOMS, "0")
                        .step("a", 21, WRITE, COUNT, "-1");

        assertThat(story.diagnosis().cause()).isEqualTo(Cause.WAIT_WITHOUT_LOOP);
        assertThat(story.culprit()).isEqualTo("Student.take");
    }

    @Test
    void aJoinIsNoWaitForASignal() {
        var story =
                new Story(Kind.WRONG_RESULT, CODE)
                        .call("a", 20, "Student.take")
                        .step("a", 20, READ, COUNT, "0")
                        .step("a", 20, WAIT, MONITOR)
                        .step("a", 20, WAKE, MONITOR, "woken by test")
                        .step("a", 20, READ, COUNT, "0")
                        .step("a", 20, BLOCK, "worker")
                        .step("a", 20, WAKE, "worker", "woken by worker")
                        .step("a", 21, WRITE, COUNT, "-1");

        assertThat(story.diagnosis().cause()).isNotEqualTo(Cause.WAIT_WITHOUT_LOOP);
    }

    @Test
    void whatRefusesAnInterruptedThreadSoThatOthersWaitForEverIsShown() {
        var story =
                new Story(Kind.STUCK, CODE)
                        .call("a", 12, "Student.use")
                        .step("a", 12, CALL, "ReentrantLock#1")
                        .test("test", INTERRUPT, "a")
                        .step("a", 17, CALL, "ReentrantLock#1")
                        .step("a", 12, THROW, "Student.use()", "InterruptedException");

        assertThat(story.diagnosis().cause()).isEqualTo(Cause.INTERRUPT_MISHANDLED);
        assertThat(story.culprit()).isEqualTo("Student.leave");
    }
}
