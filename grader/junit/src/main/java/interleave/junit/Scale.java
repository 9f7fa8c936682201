package interleave.junit;

import interleave.engine.explore.Control;

/// Sizes of a test: what takes many rounds to show by luck takes few where each schedule is tried.
public final class Scale {
    private Scale() {}

    /// The one of two sizes that fits how this test is played now.
    ///
    /// @param underStress enough to be likely to show a bug
    /// @param explored as small as can show it at all, since each step multiplies the schedules
    public static int of(int underStress, int explored) {
        return Control.explored() ? explored : underStress;
    }
}
