package interleave.bench;

import java.util.OptionalLong;
import org.jetbrains.lincheck.Lincheck;
import org.jetbrains.lincheck.LincheckAssertionError;

/// Lincheck's model checking of arbitrary code. It lets nobody choose a seed, and counts no steps.
final class LincheckTool implements Tool {
    @Override
    public Search search(Program program, long seed, int schedules) {
        CountedProgram.reset();
        var block = new Block(new CountedProgram(program));
        long start = System.nanoTime();
        try {
            Lincheck.runConcurrentTest(schedules, block);
        } catch (LincheckAssertionError failure) {
            return failed(start, finding(failure));
        } catch (RuntimeException bug) {
            throw new BrokenTool("Lincheck fails: " + bug);
        }
        return search(CountedProgram.runs(), System.nanoTime() - start, "");
    }

    /// When a run failed, Lincheck plays it once more to write down its steps. A run that hangs
    /// throws nothing that we could see, so the beginning of that second run stands for its end.
    private static Search failed(long start, String finding) {
        if (CountedProgram.failure() != 0) {
            return search(
                    CountedProgram.runsToFailure(), CountedProgram.failure() - start, finding);
        }
        long replays = CountedProgram.runs() > 1 ? 1 : 0;
        long end = replays == 1 ? CountedProgram.begin() : System.nanoTime();
        return search(CountedProgram.runs() - replays, end - start, finding);
    }

    private static Search search(long schedules, long nanos, String finding) {
        return new Search(schedules, OptionalLong.empty(), nanos, finding);
    }

    private static String finding(LincheckAssertionError failure) {
        String report = String.valueOf(failure.getMessage()).strip();
        String headline = report.lines().findFirst().orElse("failed").replace("=", "").strip();
        if (headline.startsWith("Wow!")) {
            String cause = report.lines().filter(line -> line.contains("Exc")).toList().getLast();
            throw new BrokenTool("Lincheck says that it has a bug: " + cause.strip());
        }
        return headline;
    }

    /// Neither lambda nor record: Lincheck cannot see the fields of either on JDK 25.
    private static final class Block implements Runnable {
        private final Program program;

        Block(Program program) {
            this.program = program;
        }

        @Override
        public void run() {
            try {
                program.run();
            } catch (RuntimeException | Error thrown) {
                throw thrown;
            } catch (Throwable thrown) {
                throw new AssertionError(thrown);
            }
        }
    }
}
