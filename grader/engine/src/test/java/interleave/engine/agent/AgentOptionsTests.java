package interleave.engine.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AgentOptionsTests {
    @Test
    void withoutOptionsTheKatasAreControlled() {
        assertThat(AgentOptions.parse(null).controls("katas/pool/Pool")).isTrue();
        assertThat(AgentOptions.parse("").controls("katas/pool/Pool")).isTrue();
        assertThat(AgentOptions.parse(null).controls("org/junit/Test")).isFalse();
        assertThat(AgentOptions.parse(null).cache()).isEmpty();
    }

    @Test
    void prefixesAndAFolderMayBeNamedInAnyOrder() {
        AgentOptions options = AgentOptions.parse("toys/,cache=kept/here,katas/one/");

        assertThat(options.prefixes()).containsExactly("toys/", "katas/one/");
        assertThat(options.cache()).contains(Path.of("kept/here"));
    }

    @Test
    void aFolderAloneLeavesThePrefixAsItIs() {
        assertThat(AgentOptions.parse("cache=kept").prefixes()).containsExactly("katas/");
    }
}
