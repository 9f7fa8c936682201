package interleave.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.engine.Kind;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KindGuideTests {
    @ParameterizedTest
    @EnumSource
    void everyKindIsExplainedInWholeSentences(Kind kind) {
        KindGuide guide = KindGuide.of(kind);
        assertThat(guide.name()).isNotBlank();
        assertThat(guide.meaning()).hasSizeBetween(40, 320).endsWith(".").doesNotContain("  ");
        assertThat(guide.advice()).hasSizeBetween(40, 320).endsWith(".").doesNotContain("  ");
    }

    @Test
    void noTwoKindsAreExplainedAlike() {
        assertThat(Arrays.stream(Kind.values()).map(KindGuide::of))
                .doesNotHaveDuplicates()
                .extracting(KindGuide::meaning)
                .doesNotHaveDuplicates();
    }
}
