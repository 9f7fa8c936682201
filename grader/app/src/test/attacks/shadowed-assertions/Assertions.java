package org.assertj.core.api;

public class Assertions {
    public static LongAssert assertThat(long actual) {
        return new LongAssert();
    }

    public static class LongAssert {
        public LongAssert as(String description, Object... arguments) {
            return this;
        }

        public LongAssert isEqualTo(long expected) {
            return this;
        }
    }
}
