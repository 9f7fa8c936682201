package interleave.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappedTests {
    @Test
    void linesBreakAtTheLastSpaceThatFits() {
        assertThat(Wrapped.lines("one two three", 8)).containsExactly("one two", "three");
        assertThat(Wrapped.lines("one two three", 7)).containsExactly("one two", "three");
    }

    @Test
    void aWordThatIsLongerThanALineIsCut() {
        assertThat(Wrapped.lines("abcdefgh ij", 3)).containsExactly("abc", "def", "gh", "ij");
    }

    @Test
    void noCharacterIsCutInTwo() {
        assertThat(Wrapped.lines("ab😀cd", 3)).containsExactly("ab", "😀c", "d");
    }

    @Test
    void lineEndsAndIndentationAreKept() {
        assertThat(Wrapped.lines("a\n\n  b", 10)).containsExactly("a", "", "  b");
    }
}
