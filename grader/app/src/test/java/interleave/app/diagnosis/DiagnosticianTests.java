package interleave.app.diagnosis;

import static interleave.engine.Action.ACQUIRE;
import static interleave.engine.Action.BLOCK;
import static interleave.engine.Action.INTERRUPT;
import static interleave.engine.Action.NOTIFY;
import static interleave.engine.Action.READ;
import static interleave.engine.Action.RELEASE;
import static interleave.engine.Action.THROW;
import static interleave.engine.Action.WAIT;
import static interleave.engine.Action.WAKE;
import static interleave.engine.Action.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import interleave.engine.Kind;
import org.junit.jupiter.api.Test;

class DiagnosticianTests {
    private static final String CODE =
            """
            class Student {
                private int count;
                private boolean full;
                void add() {
                    count++;
                }
                void put() throws Exception {
                    synchronized (this) {
                        if (full) {
                            wait();
                        }
                        full = true;
                        notify();
                    }
                }
                boolean isFull() {
                    return full;
                }
                void take() {
                    if (isFull()) {
                        full = false;
                    }
                }
                void use(Runnable work) throws Exception {
                    lock.lock();
                    work.run();
                    lock.unlock();
                }
                int size() {
                    return count;
                }
            }
            """;

    private static final String COUNT = "Student#1.count";
    private static final String FULL = "Student#1.full";
    private static final String MONITOR = "the monitor of Student#1";
    private static final String LOCK = "ReentrantLock#1";

    @Test
    void aWriteOverAnotherThreadsWriteIsALostUpdate() {
        var story =
                new Story(Kind.RACE, CODE)
                        .step("a", 5, READ, COUNT, "0")
                        .step("b", 5, READ, COUNT, "0")
                        .step("b", 5, WRITE, COUNT, "1")
                        .step("a", 5, WRITE, COUNT, "1");

        assertThat(story.diagnosis().cause()).isEqualTo(Cause.LOST_UPDATE);
        assertThat(story.culprit()).isEqualTo("Student.add");
        assertThat(story.diagnosis().happened())
                .contains("a read Student#1.count = 0", "b wrote 1");
    }

    @Test
    void twoLocksForOneVariableAreAWrongLock() {
        var story =
                new Story(Kind.RACE, CODE)
                        .step("a", 5, ACQUIRE, "the monitor of Object#1")
                        .step("a", 5, READ, COUNT, "0")
                        .step("b", 5, ACQUIRE, "the monitor of Object#2")
                        .step("b", 5, WRITE, COUNT, "1")
                        .step("a", 5, WRITE, COUNT, "1");

        assertThat(story.diagnosis().cause()).isEqualTo(Cause.WRONG_LOCK);
    }

    @Test
    void aCheckThatHoldsNoLongerBelongsToTheMethodThatActsOnIt() {
        var story =
                new Story(Kind.RACE, CODE)
                        .call("a", 20, "Student.take")
                        .step("a", 17, READ, FULL, "true")
                        .step("b", 21, WRITE, FULL, "false")
                        .step("a", 21, WRITE, COUNT, "0");

        assertThat(story.diagnosis().cause()).isEqualTo(Cause.CHECK_THEN_ACT);
        assertThat(story.culprit()).isEqualTo("Student.take");
    }

    @Test
    void whoeverSeesHalfOfAChangeSeesABrokenCompound() {
        var story =
                new Story(Kind.RACE, CODE)
                        .call("a", 29, "Student.size")
                        .step("a", 29, READ, COUNT, "0")
                        .call("b", 21, "Student.take")
                        .step("b", 21, WRITE, COUNT, "1")
                        .step("b", 21, WRITE, FULL, "true")
                        .step("a", 29, READ, FULL, "true");

        assertThat(story.diagnosis().cause()).isEqualTo(Cause.BROKEN_COMPOUND);
        assertThat(story.culprit()).isEqualTo("Student.size");
    }

    @Test
    void aRaceOfWholeCallsIsAQuestionOfTheirOrder() {
        var story =
                new Story(Kind.RACE, CODE)
                        .call("b", 21, "Student.take")
                        .step("b", 21, WRITE, FULL, "false")
                        .call("a", 20, "Student.put");

        assertThat(story.diagnosis().cause()).isEqualTo(Cause.ORDER_VIOLATION);
    }

    @Test
    void whoeverActsWithoutAnotherLookAfterAWaitHasNoLoop() {
        var story =
                new Story(Kind.RACE, CODE)
                        .step("a", 8, ACQUIRE, MONITOR)
                        .step("a", 9, READ, FULL, "true")
                        .step("a", 10, WAIT, MONITOR)
                        .step("b", 21, WRITE, FULL, "true")
                        .step("a", 10, WAKE, MONITOR, "without cause")
                        .step("a", 12, WRITE, FULL, "true");

        assertThat(story.diagnosis().cause()).isEqualTo(Cause.WAIT_WITHOUT_LOOP);
        assertThat(story.culprit()).isEqualTo("Student.put");
    }

    @Test
    void aSignalToOneWhoWaitsAgainIsMissed() {
        var story =
                new Story(Kind.STUCK, CODE)
                        .step("a", 9, READ, FULL)
                        .step("a", 10, WAIT, MONITOR)
                        .step("b", 10, WAIT, MONITOR)
                        .step("c", 13, NOTIFY, MONITOR, "a")
                        .step("a", 10, WAKE, MONITOR)
                        .step("a", 9, READ, FULL)
                        .step("a", 10, WAIT, MONITOR);

        assertThat(story.diagnosis().cause()).isEqualTo(Cause.MISSED_SIGNAL);
        assertThat(story.diagnosis().culprits().getFirst().line()).isEqualTo(13);
    }

    @Test
    void aSignalBetweenTheLookAndTheWaitIsLost() {
        var story =
                new Story(Kind.STUCK, CODE)
                        .step("a", 9, READ, FULL)
                        .step("b", 13, NOTIFY, MONITOR, "nobody")
                        .step("a", 10, WAIT, MONITOR);

        assertThat(story.diagnosis().cause()).isEqualTo(Cause.LOST_WAKE_UP);
        assertThat(story.diagnosis().culprits().getFirst().line()).isEqualTo(10);
    }

    @Test
    void aChangeThatNobodyIsToldOfIsALostWakeUpToo() {
        var story =
                new Story(Kind.STUCK, CODE)
                        .step("a", 9, READ, FULL)
                        .step("a", 10, WAIT, MONITOR)
                        .step("b", 21, WRITE, FULL, "false");

        assertThat(story.diagnosis().cause()).isEqualTo(Cause.LOST_WAKE_UP);
        assertThat(story.culprit()).isEqualTo("Student.take");
    }

    @Test
    void aLockOfACallThatIsOverWasNotGivenBack() {
        var story =
                new Story(Kind.STUCK, CODE)
                        .call("a", 25, "Student.use")
                        .step("a", 25, ACQUIRE, LOCK)
                        .step("b", 25, BLOCK, LOCK, "a")
                        .stands("a", "T12")
                        .stands("b", "25", "T14");

        assertThat(story.diagnosis().cause()).isEqualTo(Cause.PERMIT_LEAKED);
        assertThat(story.culprit()).isEqualTo("Student.use");
    }

    @Test
    void aCallThatAnExceptionEndedKeptWhatOthersWaitFor() {
        var story =
                new Story(Kind.STUCK, CODE)
                        .call("a", 25, "Student.use")
                        .step("a", 25, WRITE, COUNT, "1")
                        .step("a", 25, THROW, "Student.use()", "IllegalStateException")
                        .call("b", 8, "Student.put")
                        .step("b", 10, WAIT, MONITOR);

        assertThat(story.diagnosis().cause()).isEqualTo(Cause.PERMIT_LEAKED);
        assertThat(story.culprit()).isEqualTo("Student.use");
    }

    @Test
    void aCallThatOnlyRefusedLeftNothingBehind() {
        var story =
                new Story(Kind.STUCK, CODE)
                        .call("a", 25, "Student.use")
                        .step("a", 25, THROW, "Student.use()", "IllegalStateException")
                        .step("b", 10, WAIT, MONITOR);

        assertThat(story.diagnosis().cause()).isNotEqualTo(Cause.PERMIT_LEAKED);
    }

    @Test
    void aLockThatIsKeptInForeignCodeIsTooCoarse() {
        var story =
                new Story(Kind.STUCK, CODE)
                        .call("a", 25, "Student.use")
                        .step("a", 25, ACQUIRE, LOCK)
                        .call("b", 25, "Student.use")
                        .step("b", 25, BLOCK, LOCK, "a")
                        .stands("a", "T12", "26", "T11")
                        .stands("b", "25", "T14");

        assertThat(story.diagnosis().cause()).isEqualTo(Cause.LOCK_TOO_COARSE);
        assertThat(story.diagnosis().culprits().getFirst().line()).isEqualTo(25);
    }

    @Test
    void foreignCodeThatWaitsForOthersNeedsAThreadOfItsOwn() {
        var story =
                new Story(Kind.STUCK, CODE)
                        .call("a", 25, "Student.use")
                        .stands("a", "T12", "26", "T11")
                        .stands("test", "T20");

        assertThat(story.diagnosis().cause()).isEqualTo(Cause.NOT_PARALLEL);
        assertThat(story.culprit()).isEqualTo("Student.use");
        assertThat(story.diagnosis().happened()).startsWith("a is in code that it was given");
    }

    @Test
    void anInterruptOfTheTestIsLookedAtWhereItArrives() {
        var story =
                new Story(Kind.WRONG_RESULT, CODE)
                        .call("a", 8, "Student.put")
                        .step("a", 10, WAIT, MONITOR)
                        .test("test", INTERRUPT, "a")
                        .step("a", 10, WAKE, MONITOR, "interrupted by test");

        assertThat(story.diagnosis().cause()).isEqualTo(Cause.INTERRUPT_MISHANDLED);
        assertThat(story.culprit()).isEqualTo("Student.put");
    }

    @Test
    void ofTwoUnorderedAccessesTheUnguardedOneComesFirst() {
        var story =
                new Story(Kind.DATA_RACE, CODE)
                        .step("a", 8, ACQUIRE, MONITOR)
                        .step("a", 12, WRITE, FULL, "true")
                        .step("a", 14, RELEASE, MONITOR)
                        .step("b", 17, READ, FULL, "true")
                        .found(12)
                        .found(17);

        assertThat(story.diagnosis().cause()).isEqualTo(Cause.VISIBILITY);
        assertThat(story.culprit()).isEqualTo("Student.isFull");
    }

    @Test
    void aRingIsADeadlock() {
        var story = new Story(Kind.DEADLOCK, CODE).found(25);

        assertThat(story.diagnosis().cause()).isEqualTo(Cause.DEADLOCK);
    }

    @Test
    void aLoopOfLooksIsABusyWaitAndOneWithoutThemAPlainMistake() {
        var looking = new Story(Kind.LIVELOCK, CODE).step("a", 17, READ, FULL, "true").found(17);
        var blind = new Story(Kind.LIVELOCK, CODE).call("a", 5, "Student.add").found(5);

        assertThat(looking.diagnosis().cause()).isEqualTo(Cause.BUSY_WAIT);
        assertThat(blind.diagnosis().cause()).isEqualTo(Cause.PLAIN_MISTAKE);
    }

    @Test
    void whatGoesWrongInEveryScheduleIsAPlainMistakeOfTheLastCallThatChangesSomething() {
        var story =
                new Story(Kind.WRONG_RESULT, CODE)
                        .call("test", 5, "Student.add")
                        .step("test", 5, WRITE, COUNT, "1")
                        .call("test", 29, "Student.size")
                        .step("test", 29, READ, COUNT, "1");

        assertThat(story.diagnosis().cause()).isEqualTo(Cause.PLAIN_MISTAKE);
        assertThat(story.culprit()).isEqualTo("Student.add");
    }

    @Test
    void whatFitsNothingIsNotSingledOut() {
        var story = new Story(Kind.TIMEOUT, CODE).found(5);

        assertThat(story.diagnosis().cause()).isEqualTo(Cause.UNKNOWN);
        assertThat(story.culprit()).isEqualTo("Student.add");
    }

    @Test
    void everyKindGetsADiagnosisEvenWithoutASchedule() {
        for (Kind kind : Kind.values()) {
            assertThat(new Story(kind, CODE).diagnosis().look()).isNotBlank();
        }
    }
}
