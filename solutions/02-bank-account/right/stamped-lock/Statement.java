package katas.bankaccount;

import java.util.List;

public record Statement(long openingBalance, List<Long> movements, long closingBalance) {
    public Statement {
        movements = List.copyOf(movements);
    }
}
