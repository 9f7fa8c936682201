package interleave.app.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurroundingsTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Mac OS X   | false | false | false | false | macOS has no namespaces
                    Windows 11 | false | false | false | false | WSL 2
                    Linux      | true  | false | true  | true  | a Codespace may not make namespaces
                    Linux      | false | false | false | false | sudo apt-get install bubblewrap
                    Linux      | false | true  | true  | false | sudo apt-get install bubblewrap
                    Linux      | true  | true  | true  | false | --security-opt seccomp=unconfined
                    Linux      | true  | true  | false | false | kernel.apparmor_restrict_unprivileged_userns=0
                    Linux      | true  | false | false | false | unprivileged user namespaces
                    """)
    void theRemedyFitsTheMachine(
            String system,
            boolean bubblewrap,
            boolean apparmor,
            boolean container,
            boolean codespace,
            String remedy) {
        assertThat(new Surroundings(system, bubblewrap, apparmor, container, codespace).remedy())
                .contains(remedy)
                .endsWith("; for code that you would run anyway: --sandbox none")
                .doesNotContain("\n");
    }
}
