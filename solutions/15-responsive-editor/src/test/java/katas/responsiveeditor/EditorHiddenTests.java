package katas.responsiveeditor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import interleave.junit.Blocking;
import interleave.junit.Criterion;
import interleave.junit.Interleaved;
import interleave.junit.Scale;
import interleave.junit.TestThread;
import interleave.junit.TestThreads;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import katas.responsiveeditor.SaveResult.Failed;
import katas.responsiveeditor.SaveResult.Saved;
import katas.responsiveeditor.SaveResult.Superseded;

class EditorHiddenTests {
    private static final int ROUNDS = 20;

    @Interleaved
    @Criterion(
            title = "One write at a time, in the order of the saves, and the last text gets there",
            points = 1)
    void oneWriteAtATimeAndTheLastTextGetsThere(TestThreads threads) throws Exception {
        for (int round = 0; round < Scale.of(ROUNDS, 1); round++) {
            var disk = new HeldDiskForTests();
            var results = new ResultsForTests();
            var editor = new Editor(disk, Runnable::run);
            var one = threads.start("typist 1", () -> saveAll(editor, results, "a", "b"));
            var two = threads.start("typist 2", () -> saveAll(editor, results, "x"));
            one.result();
            two.result();
            // Without a close, which could wake up who has missed its call.
            for (String name : List.of("a", "b", "x")) {
                results.await(name);
            }
            editor.close();
            assertThat(disk.most()).as("the most writes at a time").isEqualTo(1);
            List<String> written = disk.written();
            assertThat(written.getLast())
                    .as(
                            "the last text on the disk, of a and then b, and of x, saved by two threads")
                    .isIn("b", "x");
            assertThat(written.stream().filter(text -> !text.equals("x")))
                    .as("the texts of typist 1 that were written")
                    .isIn(List.of("a", "b"), List.of("b"), List.of("a"), List.of())
                    .isNotEqualTo(List.of("b", "a"));
            for (String name : List.of("a", "b", "x")) {
                assertThat(results.all(name))
                        .as("what the done of save(%s) was told; written: %s", name, written)
                        .containsExactly(written.contains(name) ? new Saved() : new Superseded());
            }
        }
    }

    private static void saveAll(Editor editor, ResultsForTests results, String... texts) {
        for (String text : texts) {
            editor.save(text, results.of(text));
        }
    }

    @Interleaved
    @Criterion(
            title = "A save during close is refused or written, one after it is refused",
            points = 1)
    void aSaveDuringCloseIsRefusedOrWritten(TestThreads threads) throws Exception {
        var disk = new HeldDiskForTests();
        var results = new ResultsForTests();
        var editor = new Editor(disk, Runnable::run);
        TestThread<Boolean> typist =
                threads.start("typist", () -> accepts(editor, "a", results.of("a")));
        TestThread<List<String>> closer =
                threads.start(
                        "closer",
                        () -> {
                            editor.close();
                            return disk.written();
                        });
        assertThat(closer.result())
                .as("what was on the disk when close returned, and save(a) came at the same time")
                .isEqualTo(typist.result() ? List.of("a") : List.of());

        assertThatIllegalStateException()
                .as("save(b) when close has returned")
                .isThrownBy(() -> editor.save("b", results.of("b")));
        editor.close();
        assertThat(disk.written()).as("what was written").doesNotContain("b");
        assertThat(results.all("b")).as("what the done of a refused save was told").isEmpty();
        refusesNulls();
    }

    private static boolean accepts(Editor editor, String text, Consumer<SaveResult> done) {
        try {
            editor.save(text, done);
            return true;
        } catch (IllegalStateException closed) {
            return false;
        }
    }

    private static void refusesNulls() throws Exception {
        var disk = new HeldDiskForTests();
        assertThatNullPointerException()
                .as("an editor without a disk")
                .isThrownBy(() -> new Editor(null, Runnable::run));
        assertThatNullPointerException()
                .as("an editor without a ui")
                .isThrownBy(() -> new Editor(disk, null));
        var results = new ResultsForTests();
        var editor = new Editor(disk, Runnable::run);
        assertThatNullPointerException()
                .as("a save of null")
                .isThrownBy(() -> editor.save(null, results.of("null")));
        assertThatNullPointerException()
                .as("a save without a done")
                .isThrownBy(() -> editor.save("nobody is told", null));
        editor.save("a", results.of("a"));
        editor.close();
        assertThat(disk.written()).as("what was written").containsExactly("a");
        assertThat(results.all("null")).as("what the done of a save of null was told").isEmpty();
    }

    @Interleaved
    @Criterion(title = "A close that is interrupted ends at once and loses nothing", points = 1)
    void anInterruptedCloseLosesNothing(TestThreads threads) throws Exception {
        var disk = new HeldDiskForTests().holding("a", "b");
        var results = new ResultsForTests();
        var editor = new Editor(disk, Runnable::run);
        editor.save("a", results.of("a"));
        disk.awaitBegun("a");
        editor.save("b", results.of("b"));

        TestThread<?> late = threads.start("closer, interrupted", editor::close);
        Blocking.awaitBlocked(late);
        late.interrupt();
        assertThat(late.failure())
                .as("what ends a close that is interrupted while it waits for the disk")
                .isInstanceOf(InterruptedException.class);
        TestThread<?> early =
                threads.start(
                        "closer, interrupted beforehand",
                        () -> {
                            Thread.currentThread().interrupt();
                            editor.close();
                        });
        assertThat(early.failure())
                .as("what ends a close whose caller had been interrupted before the call")
                .isInstanceOf(InterruptedException.class);

        var texts = new ArrayList<>(List.of("a", "b"));
        if (accepts(editor, "c", results.of("c"))) {
            texts.set(1, "c");
        }
        TestThread<?> closer = threads.start("closer, after the interrupts", editor::close);
        Blocking.awaitBlocked(closer);
        disk.letGo("a", "b");
        closer.result();
        assertThat(disk.written())
                .as("what was written when a close was not interrupted any more")
                .isEqualTo(texts);
        assertThat(results.await("a")).as("what became of save(a)").isEqualTo(new Saved());
        results.await("b");
    }

    @Interleaved
    @Criterion(
            title = "Errors of the disk, a done that throws and a ui that refuses stop nothing",
            points = 1)
    void nothingThatIsThrownStopsTheEditor() throws Exception {
        var disk = new HeldDiskForTests().failing("error", new DiskIsOnFire());
        var results = new ResultsForTests();
        var editor = new Editor(disk, Runnable::run);
        editor.save("error", results.of("error"));
        assertThat(results.await("error"))
                .as("what became of a save that the disk answered with an error")
                .isInstanceOf(Failed.class);
        editor.save("a", results.of("a"));
        assertThat(results.await("a")).as("what became of save(a)").isEqualTo(new Saved());
        editor.close();

        aDoneThrows(new IllegalStateException("a bug in the ui"));
        aDoneThrows(new DiskIsOnFire());
        theUiRefuses();
    }

    private static void aDoneThrows(Throwable thrown) throws Exception {
        var disk = new HeldDiskForTests().holding("b");
        var results = new ResultsForTests();
        var editor = new Editor(disk, Runnable::run);
        editor.save("a", results.of("a").andThen(_ -> fail(thrown)));
        results.await("a");
        editor.save("b", results.of("b"));
        disk.awaitBegun("b");
        editor.save("c", results.of("c").andThen(_ -> fail(thrown)));
        saveInSpiteOf(thrown, editor, "d", results);
        disk.letGo("b");
        assertThat(results.await("d"))
                .as("what became of save(d), after a done had thrown %s", thrown)
                .isEqualTo(new Saved());
        editor.close();
        assertThat(disk.written())
                .as("what was written, although two dones threw %s", thrown)
                .containsExactly("a", "b", "d");
    }

    /// A save that supersedes another one may call its done, if that is what the ui does at once.
    private static void saveInSpiteOf(
            Throwable thrown, Editor editor, String text, ResultsForTests results) {
        try {
            editor.save(text, results.of(text));
        } catch (RuntimeException | Error passed) {
            assertThat(passed).as("what save(%s) threw", text).isSameAs(thrown);
        }
    }

    private static void fail(Throwable thrown) {
        switch (thrown) {
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            default -> throw new AssertionError(thrown);
        }
    }

    private static void theUiRefuses() throws Exception {
        var disk = new HeldDiskForTests().holding("b");
        var results = new ResultsForTests();
        var ui = new ClosedUi();
        var editor = new Editor(disk, ui);
        editor.save("a", results.of("a"));
        ui.awaitRefusal();
        editor.save("b", results.of("b"));
        disk.awaitBegun("b");
        editor.save("c", results.of("c"));
        saveInSpiteOf(ui.refusal, editor, "d", results);
        disk.letGo("b");
        editor.close();
        assertThat(disk.written())
                .as("what was written, although the ui refused everything")
                .containsExactly("a", "b", "d");
        assertThat(results.all("d"))
                .as("what a done was told past the ui, which refused")
                .isEmpty();
    }

    @Interleaved
    @Criterion(title = "A done may save and close, whatever the ui is", points = 1)
    void aDoneMaySaveAndClose() throws Exception {
        var disk = new HeldDiskForTests();
        var results = new ResultsForTests();
        var editor = new Editor(disk, Runnable::run);
        editor.save(
                "a", results.of("a").andThen(_ -> editor.save("b", closing(editor, results, "b"))));
        results.await("closed by b");
        assertThat(disk.written()).as("what was written").containsExactly("a", "b");
        assertThat(disk.most()).as("the most writes at a time").isEqualTo(1);

        var window = new WindowForTests();
        var other = new Editor(disk, window);
        other.save(
                "c", results.of("c").andThen(_ -> other.save("d", closing(other, results, "d"))));
        window.resultOf("closed by d", results);
        assertThat(disk.written()).as("what was written").containsExactly("a", "b", "c", "d");
    }

    private static Consumer<SaveResult> closing(
            Editor editor, ResultsForTests results, String name) {
        return results.of(name)
                .andThen(_ -> close(editor))
                .andThen(results.of("closed by " + name));
    }

    private static void close(Editor editor) {
        try {
            editor.close();
        } catch (InterruptedException interrupted) {
            throw new AssertionError("interrupted by nobody of the test", interrupted);
        }
    }

    /// A ui that has shut down.
    private static final class ClosedUi implements Executor {
        private final RejectedExecutionException refusal =
                new RejectedExecutionException("the ui has shut down");
        private boolean refused;

        @Override
        public synchronized void execute(Runnable task) {
            refused = true;
            notifyAll();
            throw refusal;
        }

        synchronized void awaitRefusal() throws InterruptedException {
            while (!refused) {
                wait();
            }
        }
    }

    private static final class DiskIsOnFire extends Error {
        private static final long serialVersionUID = 1;
    }
}
