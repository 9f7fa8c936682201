package katas.responsiveeditor;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.junit.Blocking;
import interleave.junit.Criterion;
import interleave.junit.Interleaved;
import interleave.junit.Scale;
import interleave.junit.TestThread;
import interleave.junit.TestThreads;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import katas.responsiveeditor.SaveResult.Failed;
import katas.responsiveeditor.SaveResult.Saved;
import katas.responsiveeditor.SaveResult.Superseded;

class EditorTests {
    @Interleaved
    @Criterion(title = "save returns at once, and its caller never writes", points = 1)
    void saveReturnsAtOnceAndItsCallerNeverWrites(TestThreads threads) throws Exception {
        var disk = new HeldDiskForTests().holding("a");
        var results = new ResultsForTests();
        var editor = new Editor(disk, Runnable::run);
        TestThread<?> typist =
                threads.start(
                        "typist",
                        () -> {
                            editor.save("a", results.of("a"));
                            disk.awaitBegun("a");
                            editor.save("b", results.of("b"));
                            editor.save("c", results.of("c"));
                        });
        typist.result();
        disk.letGo("a");
        assertThat(results.await("c")).as("what became of save(c)").isEqualTo(new Saved());
        editor.close();
        assertThat(disk.writers()).as("the threads that wrote").doesNotContain(typist);
    }

    @Interleaved
    @Criterion(title = "While a write is under way only the newest text waits", points = 1)
    void whileAWriteIsUnderWayOnlyTheNewestTextWaits() throws Exception {
        var disk = new HeldDiskForTests().holding("a");
        var results = new ResultsForTests();
        var editor = new Editor(disk, Runnable::run);
        editor.save("a", results.of("a"));
        disk.awaitBegun("a");
        editor.save("b", results.of("b"));
        editor.save("c", results.of("c"));
        editor.save("d", results.of("d"));
        disk.letGo("a");
        assertThat(List.of(results.await("a"), results.await("d")))
                .as("what became of save(a), which was under way, and of save(d), the newest")
                .containsOnly(new Saved());
        assertThat(List.of(results.await("b"), results.await("c")))
                .as("what became of save(b) and save(c), which waited when a newer one came")
                .containsOnly(new Superseded());
        editor.close();
        assertThat(disk.written()).as("the texts that were written").containsExactly("a", "d");
    }

    @Interleaved
    @Criterion(title = "done is called exactly once for each save, through the ui", points = 1)
    void doneIsCalledExactlyOnceThroughTheUi() throws Exception {
        var disk = new HeldDiskForTests().holding("a").failing("c", new IOException("disk full"));
        var window = new WindowForTests();
        var results = new ResultsForTests();
        var editor = new Editor(disk, window);
        editor.save("a", window.only(results.of("a")));
        disk.awaitBegun("a");
        editor.save("b", window.only(results.of("b")));
        editor.save("c", window.only(results.of("c")));
        disk.letGo("a");
        for (String name : List.of("c", "b", "a")) {
            window.resultOf(name, results);
        }
        editor.save("d", window.only(results.of("d")));
        window.resultOf("d", results);
        editor.close();
        window.runAll();
        for (String name : List.of("a", "b", "c", "d")) {
            assertThat(results.all(name))
                    .as("what the done of save(%s) was told, call by call", name)
                    .hasSize(1);
        }
    }

    @Interleaved
    @Criterion(
            title = "close sleeps until the last accepted save is written or has failed",
            points = 1)
    void closeSleepsUntilTheLastAcceptedSaveIsWritten(TestThreads threads) throws Exception {
        var disk = new HeldDiskForTests().holding("a", "b");
        var results = new ResultsForTests();
        var editor = new Editor(disk, Runnable::run);
        letTimeGoBy();
        editor.save("a", results.of("a"));
        disk.awaitBegun("a");
        editor.save("b", results.of("b"));
        TestThread<?> closer = threads.start("closer", editor::close);
        TestThread<?> another = threads.start("another closer", editor::close);
        Blocking.awaitBlocked(closer, another);
        letTimeGoBy();
        disk.letGo("a");
        disk.awaitBegun("b");
        Blocking.awaitBlocked(closer, another);
        disk.letGo("b");
        closer.result();
        another.result();
        assertThat(disk.written())
                .as("what was on the disk when close returned")
                .containsExactly("a", "b");

        var full = new HeldDiskForTests().failing("c", new IOException("disk full"));
        var failing = new Editor(full, Runnable::run);
        failing.save("c", results.of("c"));
        failing.close();
        new Editor(full, Runnable::run).close();
    }

    /// A day of virtual time costs nothing if all sleep; who looks around every second takes so
    /// many steps that it shows. On the plain JVM there is no such day.
    private static void letTimeGoBy() throws InterruptedException {
        new CountDownLatch(1).await(Scale.of(0, 24), TimeUnit.HOURS);
    }

    @Interleaved
    @Criterion(title = "A failure of the disk is reported, and the next save works", points = 1)
    void aFailureOfTheDiskIsReported() throws Exception {
        var full = new IOException("disk full");
        var bug = new IllegalArgumentException("a bug in the driver");
        var disk = new HeldDiskForTests().failing("a", full).failing("b", bug);
        var results = new ResultsForTests();
        var editor = new Editor(disk, Runnable::run);
        editor.save("a", results.of("a"));
        assertThat(results.await("a"))
                .as("what became of save(a), which the disk answered with an IOException")
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.cause()).as("its cause").isSameAs(full));
        editor.save("b", results.of("b"));
        assertThat(results.await("b"))
                .as("what became of save(b), which the disk answered with a RuntimeException")
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed ->
                                assertThat(failed.cause().getCause())
                                        .as("the cause of its IOException")
                                        .isSameAs(bug));
        editor.save("c", results.of("c"));
        assertThat(results.await("c")).as("what became of save(c)").isEqualTo(new Saved());
        editor.close();
    }
}
