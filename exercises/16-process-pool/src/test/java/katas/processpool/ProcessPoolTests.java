package katas.processpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import interleave.engine.Finding;
import interleave.engine.Kind;
import interleave.junit.Criterion;
import interleave.junit.Interleaved;
import interleave.junit.Repeat;
import interleave.junit.TestThreads;
import interleave.junit.Under;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

class ProcessPoolTests {
    /// Longer than anything here takes, so that it is never the reason why a right answer fails.
    static final Duration LONG = Duration.ofSeconds(20);

    static final Duration SHORT = Duration.ofMillis(200);

    @Interleaved(repeat = Repeat.ONCE, under = Under.STRESS, deadlineSeconds = 90)
    @Criterion(title = "The given workers come to the sum of the range", points = 1)
    void theGivenWorkersComeToTheSum() throws Exception {
        try (var office = new Office()) {
            var pool = new ProcessPool(office.given());
            for (int workers : new int[] {1, 3}) {
                assertThat(pool.sum(-3, 100, workers, LONG))
                        .as("sum of -3 to 100 by %d workers", workers)
                        .isEqualTo(5_044);
            }
        }
    }

    @Interleaved(repeat = Repeat.ONCE, under = Under.STRESS, deadlineSeconds = 90)
    @Criterion(
            title = "Each slice has a process of its own, and all run at the same time",
            points = 1)
    void eachSliceHasAProcessAndAllRunAtTheSameTime() throws Exception {
        for (int workers : new int[] {2, 3}) {
            try (var office = new Office()) {
                var pool = new ProcessPool(office.workersWho("meet", workers));
                assertThat(pool.sum(1, 11, workers, LONG))
                        .as("sum of 1 to 11 by %d workers who wait for each other", workers)
                        .isEqualTo(66);
                assertThat(office.slices())
                        .as("slices of 1 to 11 for %d workers", workers)
                        .hasSize(workers);
                assertThat(Office.sizes(office.slices()))
                        .as("sizes of the slices %s", office.slices())
                        .allMatch(
                                size ->
                                        size == 11 / workers
                                                || size == (11 + workers - 1) / workers);
            }
        }
    }

    @Interleaved(repeat = Repeat.ONCE, under = Under.STRESS, deadlineSeconds = 90)
    @Criterion(
            title = "A worker that fails is an IOException that says how, and ends the others",
            points = 1)
    void aWorkerThatFailsIsReported() throws Exception {
        try (var office = new Office()) {
            var pool = new ProcessPool(office.workersWho("fail", 42));
            Throwable failure = catchThrowable(() -> pool.sum(70, 79, 1, LONG));
            assertThat(failure)
                    .as("what comes of a worker that prints the sum and exits with 42")
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("42")
                    .hasMessageContaining("the ledger is torn");
            Office.assertNames(failure, 70, 79, 0);
            var others = new ProcessPool(office.workersWho("fail first", 100));
            assertThat(catchThrowable(() -> others.sum(100, 129, 3, LONG)))
                    .as("what comes of a first worker that exits with 3 while two others hang")
                    .isInstanceOf(IOException.class);
            office.assertDeserted("sum has thrown an exception");
        }
    }

    @Interleaved(repeat = Repeat.ONCE, under = Under.STRESS, deadlineSeconds = 90)
    @Criterion(title = "A timeout ends the call and its workers", points = 1)
    void aTimeoutEndsTheCallAndItsWorkers() throws Exception {
        try (var office = new Office()) {
            var pool = new ProcessPool(office.workersWho("hang"));
            long start = System.nanoTime();
            assertThat(catchThrowable(() -> pool.sum(1, 10, 2, SHORT)))
                    .as("what comes of two workers that never answer")
                    .isInstanceOf(TimeoutException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("how long a call with a timeout of %s took", SHORT)
                    .isGreaterThanOrEqualTo(SHORT);
            office.assertDeserted("the timeout was over");
        }
    }

    @Interleaved(repeat = Repeat.ONCE, under = Under.STRESS, deadlineSeconds = 90)
    @Criterion(title = "An interrupt ends the call and its workers", points = 1)
    void anInterruptEndsTheCallAndItsWorkers(TestThreads threads) throws Exception {
        try (var office = new Office()) {
            var pool = new ProcessPool(office.workersWho("hang"));
            var caller = threads.start("caller", () -> pool.sum(1, 10, 2, LONG));
            office.awaitSlices(2, caller);
            caller.interrupt();
            assertThat(caller.failure())
                    .as("what ends a call that is interrupted while its workers work")
                    .isInstanceOf(InterruptedException.class);
            office.assertDeserted("its caller was interrupted");
        }
    }

    /// A folder in which each worker of a test leaves a note, and the end of all of them.
    static final class Office implements AutoCloseable {
        private static final Duration PATIENCE = Duration.ofSeconds(30);

        private final Path folder;

        Office() throws IOException {
            folder = Files.createTempDirectory("office");
        }

        /// The command that starts the worker that students are given.
        List<String> given() {
            return java(Worker.class);
        }

        /// The command that starts a worker of the test's own, which does what its role says.
        List<String> workersWho(String role, int... numbers) {
            var command = new ArrayList<>(java(Clerk.class));
            command.add(folder.toString());
            command.add(role);
            IntStream.of(numbers).mapToObj(String::valueOf).forEach(command::add);
            return command;
        }

        private static List<String> java(Class<?> main) {
            return List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xshare:auto",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xmx32m",
                    "-cp",
                    classes().toString(),
                    main.getName());
        }

        /// The folder that both the tests and the code under test were compiled to, or two.
        private static String classes() {
            return Stream.of(Worker.class, Clerk.class)
                    .map(Office::root)
                    .distinct()
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        }

        private static Path root(Class<?> type) {
            String name = type.getName().replace('.', '/') + ".class";
            try {
                Path file = Path.of(type.getClassLoader().getResource(name).toURI());
                return file.resolve("../../..").normalize();
            } catch (URISyntaxException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        /// The slices that the workers were asked for so far, in the order of their numbers.
        List<String> slices() throws IOException {
            try (Stream<Path> files = Files.list(folder)) {
                return files.map(Path::getFileName)
                        .map(Path::toString)
                        .filter(name -> name.endsWith(Clerk.NOTE))
                        .map(name -> name.substring(0, name.length() - Clerk.NOTE.length()))
                        .sorted(Comparator.comparing(slice -> Long.valueOf(slice.split(" ")[0])))
                        .toList();
            }
        }

        /// How many numbers each of these slices has.
        static List<Long> sizes(List<String> slices) {
            return slices.stream()
                    .map(slice -> slice.split(" "))
                    .map(ends -> Long.parseLong(ends[1]) - Long.parseLong(ends[0]) + 1)
                    .toList();
        }

        /// Waits until so many workers are in the midst of their work.
        void awaitSlices(int count, Thread caller) {
            Awaitility.await("%d workers at work".formatted(count))
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> slices().size() >= count || !caller.isAlive());
        }

        /// Lets the workers go on who wait for a word.
        void sayTheWord() throws IOException {
            Files.createFile(folder.resolve(Clerk.WORD));
        }

        /// A process that was killed a moment ago may take another to be gone.
        void assertDeserted(String when) {
            long end = System.nanoTime() + PATIENCE.dividedBy(3).toNanos();
            while (running().findAny().isPresent()) {
                if (System.nanoTime() > end) {
                    throw new Finding(
                            Kind.THREAD_LEAK,
                            "%s, but %d worker processes of the call are still running"
                                    .formatted(when, running().count()));
                }
                LockSupport.parkNanos(1_000_000);
            }
        }

        private static Stream<ProcessHandle> running() {
            return ProcessHandle.current().descendants().filter(ProcessHandle::isAlive);
        }

        /// However a test ends, no process of it stays.
        @Override
        public void close() throws IOException {
            running().forEach(ProcessHandle::destroyForcibly);
            try (Stream<Path> files = Files.list(folder)) {
                files.forEach(file -> file.toFile().delete());
            }
            Files.delete(folder);
        }

        /// A message says which slice by its two ends, or by its number from 0 or from 1.
        static void assertNames(Throwable failure, int from, int to, int index) {
            List<String> numbers =
                    Pattern.compile("-?\\d+")
                            .matcher(String.valueOf(failure.getMessage()))
                            .results()
                            .map(MatchResult::group)
                            .toList();
            boolean ends = numbers.containsAll(List.of("" + from, "" + to));
            boolean number = numbers.contains("" + index) || numbers.contains("" + (index + 1));
            assertThat(ends || number)
                    .as(
                            "whether the message says that the slice was %d to %d: %s",
                            from, to, failure.getMessage())
                    .isTrue();
        }
    }

    /// A worker process that does not always do what it should.
    static final class Clerk {
        static final String NOTE = ".slice";
        static final String WORD = "word";

        private final Path folder;
        private final List<String> words;

        private Clerk(List<String> arguments) {
            folder = Path.of(arguments.get(0));
            words = arguments.subList(1, arguments.size());
        }

        /// The folder for its note, what it does, and a number for that.
        public static void main(String[] arguments) throws Exception {
            System.exit(new Clerk(List.of(arguments)).work());
        }

        private int work() throws Exception {
            String role = words.getFirst();
            int number = words.size() > 1 ? Integer.parseInt(words.get(1)) : 0;
            if (role.equals("leave")) {
                return number;
            }
            String slice =
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                            .readLine();
            Files.writeString(folder.resolve(slice.strip() + NOTE), "");
            String[] ends = slice.strip().split(" +");
            long from = Long.parseLong(ends[0]);
            long to = Long.parseLong(ends[1]);
            String sum = String.valueOf((from + to) * (to - from + 1) / 2);
            return switch (role) {
                case "meet" ->
                        awaits(() -> notes() >= number) ? answer(sum) : answer("nobody came");
                case "fail" -> fail(sum, number);
                case "fail loudly" -> makeNoise() + fail(sum, number);
                case "fail first" -> from == number ? fail(sum, 3) : hang();
                case "wait or fail" ->
                        from == number ? fail(sum, 3) : awaits(this::isSaid) ? answer(sum) : 4;
                case "hang" -> hang();
                case "be late" ->
                        awaits(after(from == 1 ? 2 * number : 5 * number)) ? answer(sum) : 4;
                case "linger" -> answer(sum) + hang();
                case "be stubborn" -> beStubborn();
                case "answer nothing" -> complain("lost for words");
                case "answer words" -> answer(sum + " apples") + complain("out of order");
                case "be noisy" -> makeNoise() + answer(sum);
                case "sum" -> answer(sum);
                default -> throw new IllegalArgumentException(role);
            };
        }

        private static int answer(String text) {
            System.out.println(text);
            return 0;
        }

        private static int complain(String complaint) {
            System.err.println("opening the ledger");
            System.err.println(complaint);
            return 0;
        }

        private static int fail(String sum, int exitCode) {
            complain("the ledger is torn");
            answer(sum);
            return exitCode;
        }

        /// More than a pipe holds, to both outputs.
        private static int makeNoise() {
            for (int line = 0; line < 20_000; line++) {
                System.err.println("page " + line + " of the ledger is read");
            }
            return 0;
        }

        private static int hang() throws Exception {
            awaits(() -> false);
            return 0;
        }

        /// Ends only when it is killed: asked to end it takes its time.
        private static int beStubborn() throws Exception {
            Runtime.getRuntime().addShutdownHook(new Thread(Clerk::hangQuietly));
            return hang();
        }

        private static void hangQuietly() {
            try {
                hang();
            } catch (Exception interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private static Callable<Boolean> after(int millis) {
            long end = System.nanoTime() + millis * 1_000_000L;
            return () -> System.nanoTime() > end;
        }

        private int notes() {
            return folder.toFile().list((_, name) -> name.endsWith(NOTE)).length;
        }

        private boolean isSaid() {
            return Files.exists(folder.resolve(WORD));
        }

        /// A process has nobody to wake it, so it looks again and again, but not for ever: it ends
        /// when its test does, and at the latest after half a minute.
        private static boolean awaits(Callable<Boolean> condition) throws Exception {
            ProcessHandle test = ProcessHandle.current().parent().orElseThrow();
            for (long end = System.nanoTime() + 30_000_000_000L; !condition.call(); ) {
                if (System.nanoTime() > end || !test.isAlive()) {
                    return false;
                }
                LockSupport.parkNanos(5_000_000);
            }
            return true;
        }
    }
}
