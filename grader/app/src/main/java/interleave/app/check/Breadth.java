package interleave.app.check;

import interleave.app.compile.TestSuite;

/// How many criteria a known-wrong answer is held against.
public enum Breadth {
    /// All of them, which shows what else catches it: the whole kill matrix.
    EVERY_CRITERION {
        @Override
        TestSuite suiteFor(TestSuite suite, Expectation expectation) {
            return suite;
        }
    },
    /// The one that it declares, which proves as much and takes a tenth of the time.
    DECLARED_CRITERION {
        @Override
        TestSuite suiteFor(TestSuite suite, Expectation expectation) {
            return expectation instanceof Expectation.Caught caught
                    ? caught.criterion().map(suite::narrowedTo).orElse(suite)
                    : suite;
        }
    },
    /// The one that it declares, and so much of the others as tells which lines they come to: what
    /// a diagnosis is made from.
    DIAGNOSED {
        @Override
        TestSuite suiteFor(TestSuite suite, Expectation expectation) {
            return suite;
        }
    };

    abstract TestSuite suiteFor(TestSuite suite, Expectation expectation);

    boolean explains() {
        return this == DIAGNOSED;
    }
}
