package explored;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SameEverywhereTests {
    private static final List<Class<?>> PROGRAMS = Programs.in("toys.programs.chance");
    private static List<String> here;

    @BeforeAll
    static void exploreHere() {
        here = PROGRAMS.stream().map(Account::explored).toList();
    }

    @Test
    void anotherJvmFindsTheSameAndSeesTheSameValues() throws Exception {
        assertThat(tell(PROGRAMS.stream().map(Class::getName).toList())).isEqualTo(here);
    }

    /// The other JVM has done nothing else before, and in another order.
    @Test
    void aTokenPlaysTheSameStepsInAnotherJvm() throws Exception {
        List<String> backwards = new ArrayList<>(here);
        Collections.reverse(backwards);
        assertThat(tell(backwards.stream().map(SameEverywhereTests::withToken).toList()))
                .isEqualTo(backwards);
    }

    @Test
    void aSecondExplorationInTheSameJvmSeesTheSameValues() {
        assertThat(PROGRAMS.stream().map(Account::explored).toList()).isEqualTo(here);
    }

    /// Mode 2 of that option makes every hash code 1.
    @Test
    void aJvmWhoseHashCodesCannotBeSetSaysSo() throws Exception {
        assertThat(tell(List.of(), "-XX:+UnlockExperimentalVMOptions", "-XX:hashCode=2"))
                .singleElement()
                .asString()
                .startsWith("interleave: the hash codes of this JVM cannot be set");
    }

    private static String withToken(String account) {
        String[] parts = account.split(" \\| ", -1);
        return parts[0] + "=" + parts[2];
    }

    private static List<String> tell(List<String> programs, String... options) throws Exception {
        return AnotherJvm.lines(List.of(options), Account.class, programs);
    }
}
