package interleave.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BarTests {
    @Test
    void aBarIsAsLongAsItsShareOfTheWhole() {
        assertThat(Bar.of(8, 16, 16)).isEqualTo("█".repeat(16) + " ".repeat(15) + "│");
        assertThat(Bar.of(16, 8, 16)).isEqualTo("█".repeat(15) + "│" + "█".repeat(16));
    }

    @Test
    void whatIsThereAtAllShows() {
        assertThat(Bar.of(0.001, 16, 16)).startsWith("▏ ");
        assertThat(Bar.of(0, 16, 16)).startsWith("  ");
    }

    @Test
    void aMarkBeyondTheWholeStaysAtTheEdge() {
        assertThat(Bar.of(1, 99, 16)).hasSize(Bar.WIDTH).endsWith("│");
    }
}
