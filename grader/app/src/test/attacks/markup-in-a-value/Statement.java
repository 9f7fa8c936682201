package katas.bankaccount;

import java.util.List;

/// AssertJ describes it.
public record Statement(long openingBalance, List<Long> movements, long closingBalance) {
    @Override
    public boolean equals(Object other) {
        return false;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "</pre><script>evil()</script>\u001b[2J\u202e";
    }
}
