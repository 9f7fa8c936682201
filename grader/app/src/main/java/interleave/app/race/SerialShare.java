package interleave.app.race;

import java.util.Map;

/// Amdahl's law: the part of the work that no second thread can share, and what that comes to.
///
/// @param value from 0, all can be shared, to 1, nothing can
record SerialShare(double value) {
    /// Fits the law to speed-ups measured with several numbers of workers.
    ///
    /// With the share s, `1/S = s + (1 - s)/n`, which is `1/S - 1/n = s (1 - 1/n)`: a straight line
    /// through the origin, whose slope least squares give.
    ///
    /// @param speedUps by the number of workers; one worker alone says nothing
    static SerialShare fit(Map<Integer, Double> speedUps) {
        double products = 0;
        double squares = 0;
        for (Map.Entry<Integer, Double> measured : speedUps.entrySet()) {
            double shared = 1.0 / measured.getKey();
            double left = 1 - shared;
            products += left * (1 / measured.getValue() - shared);
            squares += left * left;
        }
        return new SerialShare(squares == 0 ? 0 : Math.clamp(products / squares, 0.0, 1.0));
    }

    double speedUp(int workers) {
        return 1 / (value + (1 - value) / workers);
    }

    /// What no number of workers gets beyond.
    double bound() {
        return 1 / value;
    }
}
