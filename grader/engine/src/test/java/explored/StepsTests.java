package explored;

import static interleave.engine.Action.ACQUIRE;
import static interleave.engine.Action.BLOCK;
import static interleave.engine.Action.CALL;
import static interleave.engine.Action.NOTIFY;
import static interleave.engine.Action.READ;
import static interleave.engine.Action.RELEASE;
import static interleave.engine.Action.THROW;
import static interleave.engine.Action.WAIT;
import static interleave.engine.Action.WAKE;
import static interleave.engine.Action.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import interleave.engine.Action;
import interleave.engine.Step;
import java.util.List;
import org.junit.jupiter.api.Test;
import toys.programs.bugs.ChecksThenActs;
import toys.programs.bugs.Exceptions;
import toys.programs.bugs.LostSignals;
import toys.programs.bugs.LostUpdates;
import toys.programs.bugs.StuckWaits;

/// What the steps of a schedule say besides their text.
class StepsTests {
    @Test
    void accessesTellTheVariableAndItsValue() {
        assertThat(steps(LostUpdates.PlainCounter.class))
                .filteredOn(it -> it.object().endsWith(".count"))
                .extracting(Step::action, Step::object, Step::value)
                .startsWith(
                        tuple(READ, "PlainCounter#1.count", "0"),
                        tuple(READ, "PlainCounter#1.count", "0"),
                        tuple(WRITE, "PlainCounter#1.count", "1"),
                        tuple(WRITE, "PlainCounter#1.count", "1"));
    }

    @Test
    void monitorsAreTakenGivenBackAndSignalled() {
        List<Step> steps = steps(LostSignals.NotifyForNotifyAll.class);

        assertThat(steps)
                .filteredOn(it -> it.object().startsWith("the monitor of"))
                .extracting(Step::object)
                .containsOnly("the monitor of NotifyForNotifyAll#1");
        assertThat(of("task 2", steps)).contains(ACQUIRE, WAIT, WAKE, NOTIFY, RELEASE);
        assertThat(values(NOTIFY, steps)).containsExactly("task 2", "task 3");
        assertThat(values(WAKE, steps)).contains("woken by task 1", "woken by task 2");
    }

    @Test
    void conditionsTellWhomTheySignal() {
        List<Step> steps = steps(LostSignals.SignalForSignalAll.class);

        assertThat(values(NOTIFY, steps)).containsExactly("task 2", "task 3");
        assertThat(of("task 1", steps)).containsSubsequence(ACQUIRE, NOTIFY, RELEASE);
        assertThat(of("task 2", steps)).containsSubsequence(ACQUIRE, WAIT, WAKE, RELEASE);
    }

    @Test
    void whoeverWaitsForALockHasItWhenItSaysSo() {
        List<Step> steps = steps(StuckWaits.PermitLeaked.class);

        assertThat(of("task 0", steps)).contains(ACQUIRE).doesNotContain(BLOCK, RELEASE);
        assertThat(of("task 1", steps)).contains(BLOCK).doesNotContain(ACQUIRE);
    }

    @Test
    void whatACallReturnsIsItsValue() {
        assertThat(steps(ChecksThenActs.ConcurrentMap.class))
                .filteredOn(it -> it.event().startsWith("calls Map.containsKey"))
                .extracting(Step::action, Step::value)
                .containsOnly(tuple(READ, "false"));
        assertThat(steps(StuckWaits.LatchCountedTooFew.class))
                .filteredOn(it -> it.value().equals("false"))
                .extracting(Step::action)
                .containsExactly(CALL);
    }

    @Test
    void aCallFromOutsideIsAStep() {
        assertThat(steps(StuckWaits.PermitLeaked.class))
                .filteredOn(it -> it.object().endsWith("()"))
                .extracting(Step::thread, Step::event, Step::action, Step::value)
                .contains(tuple("test", "calls PermitLeaked.test", CALL, ""));
    }

    @Test
    void aThreadThatDiesSaysOfWhat() {
        assertThat(values(THROW, steps(Exceptions.UncaughtInAThread.class)))
                .containsExactly("IllegalStateException");
    }

    @Test
    void aCallThatAnExceptionEndsSaysSo() {
        assertThat(steps(Exceptions.EmptyQueue.class))
                .filteredOn(it -> it.action() == THROW && it.object().endsWith("()"))
                .extracting(Step::object)
                .contains("EmptyQueue.test()");
    }

    private static List<Step> steps(Class<?> program) {
        return Account.witness(Programs.explore(program, 7)).steps();
    }

    private static List<Action> of(String thread, List<Step> steps) {
        return steps.stream().filter(it -> it.thread().equals(thread)).map(Step::action).toList();
    }

    private static List<String> values(Action action, List<Step> steps) {
        return steps.stream().filter(it -> it.action() == action).map(Step::value).toList();
    }
}
