package interleave.junit;

import interleave.engine.Exploration;
import interleave.engine.Scenario;
import interleave.engine.Strategy;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Lets a scenario print in its first run only: what it prints a thousand times over hides what
/// matters, and a process that prints too much is ended.
record PrintsOnce(Strategy strategy) implements Strategy {
    @Override
    public Exploration explore(Scenario scenario) {
        var runs = new Runs(scenario);
        PrintStream out = System.out;
        PrintStream err = System.err;
        System.setOut(runs.printing(out));
        System.setErr(runs.printing(err));
        try {
            return strategy.explore(runs);
        } finally {
            System.setOut(out);
            System.setErr(err);
            if (runs.someWasLeftOut) {
                out.println("(The above is what one schedule printed. So did the others.)");
            }
        }
    }

    /// Counts the runs. All of it happens on the thread that carries those of the scenario, so
    /// there is nothing to synchronise, and nothing may be: it would order what the scenario does
    /// not.
    private static final class Runs implements Scenario {
        private final Scenario scenario;
        private int begun;
        private boolean someWasLeftOut;

        Runs(Scenario scenario) {
            this.scenario = scenario;
        }

        @Override
        public void play() throws Throwable {
            begun++;
            scenario.play();
        }

        PrintStream printing(PrintStream to) {
            return new PrintStream(new InTheFirst(to), true, StandardCharsets.UTF_8);
        }

        private final class InTheFirst extends FilterOutputStream {
            InTheFirst(OutputStream to) {
                super(to);
            }

            @Override
            public void write(int b) throws IOException {
                if (mayPrint()) {
                    super.write(b);
                }
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                if (mayPrint()) {
                    out.write(bytes, from, length);
                }
            }

            private boolean mayPrint() {
                someWasLeftOut |= begun > 1;
                return begun <= 1;
            }
        }
    }
}
