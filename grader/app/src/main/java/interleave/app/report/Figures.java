package interleave.app.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// Measured numbers as one reads them.
final class Figures {
    private static final MathContext TWO_DIGITS = new MathContext(2);

    private Figures() {}

    /// With so many decimals; of a figure that would vanish, two digits whatever their place.
    static String rounded(double figure, int decimals) {
        boolean vanishes = figure > 0 && figure < 10 * Math.pow(10, -decimals) / 2;
        return vanishes
                ? BigDecimal.valueOf(figure).round(TWO_DIGITS).toPlainString()
                : String.format(Locale.ROOT, "%." + decimals + "f", figure);
    }
}
