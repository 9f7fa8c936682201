package explored;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.engine.Scenario;
import interleave.engine.backend.Continuations;
import interleave.engine.runtime.Ending;
import interleave.engine.runtime.Machine;
import interleave.engine.runtime.Rules;
import interleave.engine.search.RandomWalk;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import toys.programs.ManyCalls;

class StackTests {
    /// Enough for every method to be compiled.
    private static final int RUNS = 5_000;

    @Test
    void aThreadThatHangsHasTheSameStackWhateverIsCompiled() {
        Set<List<String>> stacks = new HashSet<>();
        var machine = new Machine(new Continuations());
        Scenario scenario = Programs.scenario(ManyCalls.class);
        var walk = new RandomWalk(1);
        for (int i = 0; i < RUNS && walk.begin(); i++) {
            Ending ending =
                    machine.play(scenario, walk, new Rules(100, false, false, false)).ending();
            walk.end();
            stacks.add(ownFrames(ending));
        }

        assertThat(stacks).containsExactly(List.of("third", "second", "first", "test"));
    }

    private static List<String> ownFrames(Ending ending) {
        return ((Ending.Hung) ending)
                .threads().getFirst().stack().stream()
                        .filter(frame -> frame.getClassName().equals(ManyCalls.class.getName()))
                        .map(StackTraceElement::getMethodName)
                        .toList();
    }
}
